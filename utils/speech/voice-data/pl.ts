// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
PL f4 microsoft zofia online
PL f4 microsoft paulina online
PL m4 microsoft marek online
PL f1 ewa
PL f1 zosia
PL m1 krzysztof
PL f3 google polski=Żeński głos Google’a
PL f2 microsoft paulina
PL m2 microsoft adam
PL f3 google polski 2|pl-pl-x-afb|chrome os polski 2|pl-pl-language=Głos żeński 1
PL f3 google polski 1|pl-pl-x-oda|chrome os polski 1=Głos żeński 2
PL f3 google polski 5|pl-pl-x-zfg|chrome os polski 5=Głos żeński 3
PL m3 google polski 3|pl-pl-x-bmg|chrome os polski 3=Głos męski 1
PL m3 google polski 4|pl-pl-x-jmk|chrome os polski 4=Głos męski 2
`;
