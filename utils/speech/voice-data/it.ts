// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
IT f4 microsoft elsa online=Elsa (Alta qualita)
IT f4 microsoft isabella online
IT m4 microsoft giuseppe online
IT m4 microsoft diego online
IT f1 federica
IT f1 emma
IT f1 alice
IT f1 paola
IT m1 luca
IT f3 google italiano=Voce Google femminile
IT f2 microsoft elsa
IT m2 microsoft cosimo
IT f3 google italiano 2|it-it-x-itb|chrome os italiano 2|it-it-language=Voce femminile 1
IT f3 google italiano 1|it-it-x-kda|chrome os italiano 1=Voce femminile 2
IT m3 google italiano 3|it-it-x-itc|chrome os italiano 3=Voce maschile 1
IT m3 google italiano 4|it-it-x-itd|chrome os italiano 4=Voce maschile 2
`;
