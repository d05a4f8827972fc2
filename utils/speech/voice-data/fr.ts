// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
FR f4 microsoft vivienne online
FR f4 microsoft denise online
BE f4 microsoft charline online
CH f4 microsoft ariane online
FR f4 microsoft eloise online
FR m4 microsoft remy online
FR m4 microsoft henri online
BE m4 microsoft gerard online
CH m4 microsoft fabrice online
CA f4 microsoft sylvie online
CA m4 microsoft antoine online
CA m4 microsoft jean online
CA m4 microsoft thierry online
FR f1 audrey
FR f1 aurélie
FR f1 marie
FR m1 thomas
BE f1 aude
CA f1 chantal
CA f1 amélie
CA m1 nicolas
FR f3 google français=Voix Google féminine (France)
FR f2 microsoft julie
FR f2 microsoft hortence
FR m2 microsoft paul
CA f2 microsoft caroline
CA m2 microsoft claude
CH m2 microsoft claude=Guillaume
FR f3 google français 4|fr-fr-x-frc|chrome os français 4|fr-fr-language=Voix féminine 1 (France)
FR f3 google français 2|fr-fr-x-fra|chrome os français 2=Voix féminine 2 (France)
FR f3 google français 1|fr-fr-x-vlf|chrome os français 1=Voix féminine 3 (France)
FR m3 google français 5|fr-fr-x-frd|chrome os français 5=Voix masculine 1 (France)
FR m3 google français 3|fr-fr-x-frb|chrome os français 3=Voix masculine 2 (France)
CA f3 fr-ca-x-caa|fr-ca-language=Voix féminine 1 (Canada)
CA f3 fr-ca-x-cac=Voix féminine 2 (Canada)
CA m3 fr-ca-x-cab=Voix masculine 1 (Canada)
CA m3 fr-ca-x-cad=Voix masculine 2 (Canada)
`;
