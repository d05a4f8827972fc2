// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
HK f4 microsoft hiugaai online
HK f4 microsoft hiumaan online
HK m4 microsoft wanlung online
HK f1 sinji
HK m2 aasing
HK f3 google 粤語=Google 女聲
HK f3 yue-hk-x-jar|chrome os 粵語 1|yue-hk-language=女聲1
HK f3 yue-hk-x-yuc|chrome os 粵語 2=女聲2
HK m3 yue-hk-x-yud|chrome os 粵語 3=男聲1
HK m3 yue-hk-x-yue|chrome os 粵語 5=男聲2
HK m3 yue-hk-x-yuf|chrome os 粵語 5=男聲3
`;
