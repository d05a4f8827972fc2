// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
PT f4 microsoft raquel online
PT m4 microsoft duarte online
BR f4 microsoft francisca online
BR f4 microsoft thalita online
BR m4 microsoft antonio online
PT f1 catarina
PT f1 joana
PT m1 joaquim
BR f1 fernanda
BR f1 luciana
BR m1 felipe
BR f3 google português do brasil=Voz feminina do Google
PT f2 microsoft helia
BR f2 microsoft maria
BR m2 microsoft daniel
PT f3 google português de portugal 1|pt-pt-x-jfb|pt-pt-language=Voz feminina 1 (Portugal)
PT f3 google português de portugal 4|pt-pt-x-sfs|chrome os português de portugal=Voz feminina 2 (Portugal)
PT m3 google português de portugal 2|pt-pt-x-jmn=Voz masculina 1 (Portugal)
PT m3 google português de portugal 3|pt-pt-x-pmj=Voz masculina 2 (Portugal)
BR f3 google português do brasil 1|pt-br-x-afs|chrome os português do brasil|pt-br-language=Voz feminina 1 (Brasil)
BR f3 google português do brasil 3|pt-br-x-pte=Voz feminina 2 (Brasil)
BR m3 google português do brasil 2|pt-br-x-ptd=Voz masculina  (Brasil)
`;
