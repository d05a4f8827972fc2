// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
US f4 microsoft emma online
US f4 microsoft ava online=Microsoft Ava
US f4 microsoft jenny online
US f4 microsoft aria online
US f4 microsoft michelle online
US f4 microsoft ana online
US m4 microsoft andrew online
US m4 microsoft brian online
US m4 microsoft guy online
US m4 microsoft eric online
US m4 microsoft steffan online
US m4 microsoft christopher online
US m4 microsoft roger online
GB f4 microsoft sonia online
GB f4 microsoft libby online
GB f4 microsoft maisie online
GB m4 microsoft ryan online
GB m4 microsoft thomas online
AU f4 microsoft natasha online
AU f4 microsoft hayley online
AU m4 microsoft william online
CA f4 microsoft clara online
CA f4 microsoft heather online
CA m4 microsoft liam online
IN f4 microsoft neerja online
IN m4 microsoft prabhat online
IE f4 microsoft emily online
IE m4 microsoft connor online
ZA f4 microsoft leah online
ZA m4 microsoft luke online
HK f4 microsoft yan online
HK m4 microsoft sam online
KE f4 microsoft asilia online
KE m4 microsoft chilemba online
NZ f4 microsoft molly online
NZ m4 microsoft mitchell online
NG f4 microsoft ezinne online
NG m4 microsoft abeo online
PH f4 microsoft rosa online
PH m4 microsoft james online
SG f4 microsoft luna online
SG m4 microsoft wayne online
TZ f4 microsoft imani online
TZ m4 microsoft elimu online
US f1 ava=Apple Ava
US f1 zoe
US f1 allison
US f1 nicky
US f1 samantha
US f2 joelle
US m1 evan
US m1 nathan
US m1 tom
US m3 alex
US m1 aaron
GB f1 kate
GB f1 stephanie
GB f1 serena
GB f1 martha
GB m1 jamie
GB m1 oliver
GB m1 daniel
GB m1 arthur
AU f1 matilda
AU f1 karen
AU f1 catherine
AU m1 lee
AU m1 gordon
IN f1 isha
IN f1 sangeeta
IN m1 rishi
IE f1 moira
ZA f1 tessa
GB f1 fiona
US f3 google us english=Female Google voice (US)
GB f3 google uk english female=Female Google voice (UK)
GB m3 google uk english male=Male Google voice (UK)
US f2 microsoft zira
US m2 microsoft david
US m2 microsoft mark
GB f2 microsoft hazel
GB f2 microsoft susan
GB m2 microsoft george
AU f2 microsoft catherine
AU m2 microsoft richard=James
CA f2 microsoft linda
CA m2 microsoft richard
IN f2 microsoft heera
IN m2 microsoft ravi
IE m2 microsoft sean
US f3 google us english 5|en-us-x-tpc|chrome os us english 5|en-us-language=Female voice 1 (US)
US f3 google us english 1|en-us-x-iob|chrome os us english 1=Female voice 2 (US)
US f3 google us english 2|en-us-x-iog|chrome os us english 2=Female voice 3 (US)
US f3 google us english 7|en-us-x-tpf|chrome os us english 7=Female voice 4 (US)
US f2 en-us-x-sfg=Female voice 5 (US)
US f1 chrome os us english 8=Female voice 6 (US)
US m3 google us english 4|en-us-x-iom|chrome os us english 4=Male voice 1 (US)
US m3 google us english 3|en-us-x-iol|chrome os us english 3=Male voice 2 (US)
US m3 google us english 6|en-us-x-tpd|chrome os us english 6=Male voice 3 (US)
GB f3 google uk english 2|en-gb-x-gba|chrome os uk english 2|en-gb-language=Female voice 1 (UK)
GB f3 google uk english 4|en-gb-x-gbc|chrome os uk english 4=Female voice 2 (UK)
GB f3 google uk english 6|en-gb-x-gbg|chrome os uk english 6=Female voice 3 (UK)
GB f1 chrome os uk english 7=Female voice 4 (UK)
GB m3 google uk english 1|en-gb-x-rjs|chrome os uk english 1=Male voice 1 (UK)
GB m3 google uk english 3|en-gb-x-gbb|chrome os uk english 3=Male voice 2 (UK)
GB m3 google uk english 5|en-gb-x-gbd|chrome os uk english 5=Male voice 3 (UK)
AU f3 google australian english 1|en-au-x-aua|chrome os australian english 1|en-au-language=Female voice 1 (Australia)
AU f3 google australian english 3|en-au-x-auc|chrome os australian english 3=Female voice 2 (Australia)
AU f3 google australian english 2|en-au-x-aub|chrome os australian english 2=Male voice 1 (Australia)
AU f3 google australian english 4|en-au-x-aud|chrome os australian english 4=Male voice 2 (Australia)
AU m3 chrome os australian english 5=Male voice 3 (Australia)
IN f3 en-in-x-ena|en-in-language=Female voice 1 (India)
IN f3 en-in-x-enc=Female voice 2 (India)
IN m3 en-in-x-end=Male voice 1 (India)
IN m3 en-in-x-ene=Male voice 2 (India)
`;
