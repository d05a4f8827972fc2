// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
TR f4 microsoft emel online
TR m4 microsoft ahmet online
TR f1 yelda
TR m1 cem
TR m2 microsoft tolga
TR f3 google türkçe 3|tr-tr-x-cfs|chrome os türkçe 3|tr-tr-language=Kadın sesi 1
TR f3 google türkçe 4|tr-tr-x-efu|chrome os türkçe 4=Kadın sesi 2
TR f3 google türkçe 1|tr-tr-x-mfm|chrome os türkçe 1=Kadın sesi 3
TR m3 google türkçe 2|tr-tr-x-ama|chrome os türkçe 2=Erkek sesi 1
TR m3 google türkçe 5|tr-tr-x-tmc|chrome os türkçe 5=Erkek sesi 2
`;
