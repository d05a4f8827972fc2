// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
ES f4 microsoft elvira online
ES m4 microsoft alvaro online
MX f4 microsoft dalia online
MX m4 microsoft jorge online=Microsoft Jorge
AR f4 microsoft elena online
AR m4 microsoft tomas online
BO f4 microsoft sofia online
BO m4 microsoft marcelo online
CL f4 microsoft catalina online
CL m4 microsoft lorenzo online
CO f4 microsoft ximena online
CO f4 microsoft salome online
CO m4 microsoft gonzalo online
CR f4 microsoft maria online
CR m4 microsoft juan online
CU f4 microsoft belkys online
CU m4 microsoft manuel online
EC f4 microsoft andrea online
EC m4 microsoft luis online
SV f4 microsoft lorena online
SV m4 microsoft rodrigo online
US f4 microsoft paloma online
US m4 microsoft alonso online
GT f4 microsoft marta online
GT m4 microsoft andres online
GQ f4 microsoft teresa online
GQ m4 microsoft javier online
HN f4 microsoft karla online
HN m4 microsoft carlos online
NI f4 microsoft yolanda online
NI m4 microsoft federico online
PA f4 microsoft margarita online
PA m4 microsoft roberto online
PY f4 microsoft tania online
PY m4 microsoft mario online
PE f4 microsoft camila online
PE m4 microsoft alex online
PR f4 microsoft karina online
PR m4 microsoft victor online
DO f4 microsoft ramona online
DO m4 microsoft emilio online
UY f4 microsoft valentina online
UY m4 microsoft mateo online
VE f4 microsoft paola online
VE m4 microsoft sebastian online
ES f1 marisol
ES f1 mónica
ES m1 jorge=Apple Jorge
MX f1 angelica
MX f1 paulina
MX m1 juan
AR f1 isabela
AR m1 diego
CL f1 francisca
CO f1 soledad
CO f1 jimena
CO m1 carlos
ES m3 google español=Voz Google masculina (España)
US f3 google español de estados unidos=Voz Google femenina (Estados Unidos)
ES f2 microsoft helena
ES f2 microsoft laura
ES m2 microsoft pablo
MX f2 microsoft sabina
MX m2 microsoft raul
ES f3 google español 4|chrome os español 4|es-es-x-eee|es-es-language=Voz femenina 1 (España)
ES f3 google español 1|es-es-x-eea|chrome os español 1=Voz femenina 2 (España)
ES f3 google español 2|es-es-x-eec|chrome os español 2=Voz femenina 3 (España)
ES m3 google español 3|es-es-x-eed|chrome os español 3=Voz masculina 1 (España)
ES m3 google español 5|chrome os español 5|es-es-x-eef=Voz masculina 2 (España)
US f3 google español de estados unidos 1|es-us-x-esc|chrome os español de estados unidos|es-us-language=Voz femenina 1 (Estados Unidos)
US f3 google español de estados unidos 2|es-us-x-sfb=Voz femenina 2 (Estados Unidos)
US m3 google español de estados unidos 3|es-us-x-esd=Voz masculina 1 (Estados Unidos)
US m3 google español de estados unidos 4|es-us-x-esf=Voz masculina 2 (Estados Unidos)
`;
