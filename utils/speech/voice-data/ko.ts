// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
KR f4 microsoft sunhi online
KR m4 microsoft hyunsu online
KR m4 microsoft injoon online
KR f1 yuna
KR f1 jian
KR f1 suhyun
KR f1 sora
KR m1 minsu
KR f3 google 한국의=Google 여성 음성
KR f2 microsoft heami
KR f3 google 한국어 2|ko-kr-x-kob|chrome os 한국어 2|ko-kr-language=여성 목소리 1
KR f3 google 한국어 1|ko-kr-x-ism|chrome os 한국어 1=여성 목소리 2
KR m3 google 한국어 3|ko-kr-x-koc|chrome os 한국어 3=남성 1
KR m3 google 한국어 4|ko-kr-x-kod|chrome os 한국어 4=남성 2
`;
