// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
IN f4 microsoft swara online
IN m4 microsoft madhur online
IN f1 kiyara
IN f1 lekha
IN m1 neel
IN f3 google हिन्दी=महिला Google आवाज़
IN f2 microsoft kalpana
IN m2 microsoft hemant
IN f3 google हिन्दी 1|hi-in-x-hia|chrome os हिन्दी 2|hi-in-language=महिला आवाज़ 1
IN f3 google हिन्दी 2|hi-in-x-hic|chrome os हिन्दी 3=महिला आवाज़ 2
IN f2 chrome os हिन्दी 1=महिला आवाज़ 3
IN m3 google हिन्दी 3|hi-in-x-hid|chrome os हिन्दी 4=पुरुष आवाज 1
IN m3 google हिन्दी 4|hi-in-x-hie|chrome os हिन्दी 5=पुरुष आवाज 2
`;
