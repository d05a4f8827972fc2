// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
NO f4 microsoft pernille online
NO m4 microsoft finn online
NO f1 nora
NO m1 henrik
NO m2 microsoft jon
NO f3 google norsk bokmål 2|nb-no-x-cfl|chrome os norsk bokmål 2|nb-no-language=Kvinnestemme 1
NO f3 google norsk bokmål 1|nb-no-x-rfj|chrome os norsk bokmål 1=Kvinnestemme 2
NO f3 google norsk bokmål 4|nb-no-x-tfs|chrome os norsk bokmål 4=Kvinnestemme 3
NO m3 google norsk bokmål 3|nb-no-x-cmj|chrome os norsk bokmål 3=Mannsstemme 1
NO m3 google norsk bokmål 5|nb-no-x-tmg|chrome os norsk bokmål 5=Mannsstemme 2
`;
