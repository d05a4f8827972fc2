// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
RU f4 microsoft svetlana online
RU f4 microsoft ekaterina online
RU m4 microsoft dmitry online
RU f1 katya
RU f1 milena
RU m1 yuri
RU f3 google русский=Google женский голос
RU f2 microsoft irina
RU m2 microsoft pavel
RU f3 ru-ru-x-dfc=Женский голос 1
RU f3 ru-ru-x-ruc=Женский голос 2
RU f3 ru-ru-x-rue=Женский голос 3
RU m3 ru-ru-x-rud=Мужской голос 1
RU m3 ru-ru-x-ruf=Мужской голос 2
`;
