// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
VN f4 microsoft hoaimy online
VN m4 microsoft namminh online
VN f1 linh
VN m2 microsoft an
VN f3 google tiếng việt 1|vi-vn-x-vic|chrome os tiếng việt 1|vi-vn-language=Giọng nữ 1
VN f3 google tiếng việt 2|vi-vn-x-vid|chrome os tiếng việt 2=Giọng nữ 2
VN f3 google tiếng việt 4|vi-vn-x-vif|chrome os tiếng việt 4=Giọng nữ 3
VN m3 google tiếng việt 3|vi-vn-x-vie|chrome os tiếng việt 3=Giọng nam 1
VN m3 google tiếng việt 5|vi-vn-x-gft|chrome os tiếng việt 5=Giọng nam 2
`;
