// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
DE f4 microsoft seraphina online
DE f4 microsoft amala online
DE f4 microsoft katja online
DE m4 microsoft florian online
DE m4 microsoft conrad online
DE m4 microsoft killian online
AT f4 microsoft ingrid online
AT m4 microsoft jonas online
CH f4 microsoft leni online
CH m4 microsoft jan online
DE f1 petra
DE f1 anna
DE f1 helena
DE m1 markus
DE m1 viktor
DE m1 yannick
DE m1 martin
DE f3 weibliche google-stimme=Google Deutsch
DE f2 microsoft hedda
DE f2 microsoft katja
DE m2 microsoft stefan
AT m2 microsoft michael
CH m2 microsoft karsten
DE f3 google deutsch 2|de-de-x-dea|chrome os deutsch 2|de-de-language=Weibliche Stimme 1 (Deutschland)
DE f3 google deutsch 1|de-de-x-nfh|chrome os deutsch 1=Weibliche Stimme 2 (Deutschland)
DE m3 google deutsch 3|de-de-x-deb|chrome os deutsch 3=Männliche Stimme 1 (Deutschland)
DE m3 google deutsch 4|de-de-x-deg|chrome os deutsch 4=Männliche Stimme 2 (Deutschland)
`;
