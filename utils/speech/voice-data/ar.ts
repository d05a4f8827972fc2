// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
DZ f4 microsoft amina online
DZ m4 microsoft ismael online
BH f4 microsoft laila online
BH m4 microsoft ali online
EG f4 microsoft salma online
EG m4 microsoft shakir online
IQ f4 microsoft rana online
IQ m4 microsoft bassel online
JO f4 microsoft sana online
JO m4 microsoft taim online
KW f4 microsoft noura online
KW m4 microsoft fahed online
LB f4 microsoft layla online
LB m4 microsoft rami online
LY f4 microsoft iman online
LY m4 microsoft omar online
MA f4 microsoft mouna online
MA m4 microsoft jamal online
OM f4 microsoft aysha online
OM m4 microsoft abdullah online
QA f4 microsoft amal online
QA m4 microsoft moaz online
SA f4 microsoft zariyah online
SA m4 microsoft hamed online
SY f4 microsoft amany online
SY m4 microsoft laith online
TN f4 microsoft reem online
TN m4 microsoft hedi online
AE f4 microsoft fatima online
AE m4 microsoft hamdan online
YE f4 microsoft maryam online
YE m4 microsoft saleh online
001 f1 mariam
001 f1 laila=Apple Laila
001 m1 tarik
001 m1 majed
EG f2 microsoft hoda
AS m2 microsoft naayf
 f3 ar-xa-x-arc|android speech recognition and synthesis from google ar-language=صوت انثوي 1
 f3 ar-xa-x-arz=صوت انثوي 2
 m3 ar-xa-x-ard=صوت ذكر 1
 m3 ar-xa-x-are=صوت ذكر 2
`;
