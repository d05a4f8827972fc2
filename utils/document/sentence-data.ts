// pure
/**
 * What a stop after a word means, by language. Words stand without their last stop. One written in lower case counts
 * in any case; one with a capital only as it is ("No. 7", but "He said no.").
 */
export interface Abbreviations {
  /** A sentence never ends here: titles, "e.g.". */
  readonly never: string;
  /** Goes on only before a number or a letter that stands for one: "No. 7", "p. 12". */
  readonly number?: string;
  /** Ends a sentence when a word follows with which sentences begin: "Inc.", "U.S.". */
  readonly mayEnd?: string;
  /** Words with which sentences begin and names do not. In lower case, up to the apostrophe. */
  readonly openers?: string;
}

/** Hours of the day: they end a sentence before any capital but those of days and time zones. */
export const HOURS = new Set(['a.m', 'p.m']);
export const AFTER_HOURS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday et est ct pt gmt utc bst cet eastern pacific'.split(
    ' ',
  ),
);

/** Languages that write ordinals as a number with a stop: "3. Oktober". */
export const DOT_ORDINALS = new Set(
  'de da nb nn no fi cs sk pl hu sl hr sr bs et lv lt is fo tr eu'.split(' '),
);
/** Languages that write every noun with a capital, which then says nothing about where a sentence begins. */
export const CAPITAL_NOUNS = new Set(['de', 'lb']);

/** Languages that join short words to the next one with an apostrophe. */
export const ELIDES = new Set(['fr', 'it', 'ca']);
/** Languages whose sentences end with "।". */
export const DANDA = new Set(['hi', 'mr', 'ne']);
/** Languages whose sentences end with a space, or with nothing. */
export const UNSTOPPED = new Set(['th', 'lo', 'km', 'my']);

/** Known in every language: names of people and firms travel. */
export const COMMON: Abbreviations = {
  never: 'Mgr Mt cf dr e.g i.e messrs mlle mme mr mrs ms msgr prof vs',
  number: 'nr n° nº § №',
  mayEnd: 'Bros Corp Inc Jr Ltd Ph.D Sr St U.K U.S U.S.A a.m p.m',
};

const EN: Abbreviations = {
  never:
    'Adm Amb Atty Brig Capt Cmdr Col Cpl Fr Ft Gen Gov Hon Lt Maj Pres Pvt Rep Rev Rt Sen Sgt Supt approx',
  number: 'No Nos art ch chap eq fig figs op p pp ref sec vol vols',
  mayEnd:
    'Apr Aug Blvd Calif Dec Esq Feb Fla Ill Jan Jul Jun Mar Mass Mich Nov Oct Rd Sep Sept Univ Wash al ave c co dept ed est ft hr min sec yr',
  openers:
    'a after all an and as at but by for from he her here his how i if in it its many millions most my no not officials on one or our police she so some that the their then there these they this those thousands we what when where who why with you',
};

const DE: Abbreviations = {
  never:
    'Abt Dipl Fr Hr Hrn Hrsg Ing Red allg bspw bzw ca d.h evtl ggf insb insbes s s.o s.u sog tel u u.U verh vgl z.B z.T',
  number: 'Abb Abs Anm Art Aufl Bd Di Do Kap Mi Mo S Sa So Tab',
  mayEnd:
    'Apr Aug Dez Feb Jan Jh Jul Jun Min Mio Mrd Mär Nov Okt Sep Sept Std Str Tsd etc n.Chr o.Ä o.ä u.a u.Ä u.ä usw v.Chr',
  openers:
    'aber alle als am an auch auf aus bei da dabei daher danach dann das dem den der des die dies diese dieser doch dort durch ein eine einer er es für heute hier ich ihr ihre im in jetzt kein keine man mehr mit nach nachdem nicht noch nun nur ob sein seine seit sie so und unter viele von vor wann warum was wenn wer wie wir wo zu zum über',
};

const ES: Abbreviations = {
  never:
    'Arq Cap Cnel D Dir Dña EE Fr Gral Hnos Ing Lic Mons Sgto Sta Sto Ud Uds Vd admón avda cía dra dres excma excmo fdo ilmo p.ej pza sra sras sres srta tel telf',
  number:
    'abr ago art arts cap dic ed ene feb fig jul jun mar may no nov núm núms oct p pp pág págs párrf s sep sept t vol',
  mayEnd: 'Cía EE.UU FF.AA JJ.OO S.A S.L UU a.C aprox d.C hab min',
  openers:
    'a además ahora al algunos aquí así aunque ayer con cuándo cómo de del desde después dos durante dónde el ella ellos en entonces entre era es ese esta este esto está fue hasta hay hoy la las lo los mientras muchos más nada nadie no o otro para pero por porque quién qué se según si sin sobre son su sus sí también todo todos tras un una usted y ya yo él',
};

const FR: Abbreviations = {
  never: 'Av Bd Drs Lt M MM Me Mmes Pr St Ste Sts Vve apr av bd env min p.ex réf trad tél éd',
  number: 'art avr chap déc fig févr janv juil l mar n no nov oct p pp sept t vol',
  mayEnd: 'Cie J.-C h hab s Éts',
  openers:
    'ainsi alors après au aujourd aussi aux avant avec c car ce ces cet cette comme comment d dans depuis des deux donc du elle elles en enfin entre est et hier ici il ils j je l la le les leur lorsque là mais non nous on ou où par pour pourquoi puis qu quand que qui rien s sa sans selon ses si son sous sur tous tout un une vous à',
};

const IT: Abbreviations = {
  never:
    'S SS ad.es amm arch avv c.so cap cfr col dir dott dott.ssa egr f.lli gen gent ing magg mons on p.es p.zza prof.ssa proff psicol sec sig sig.na sig.ra spett st tel ten v.le',
  number: 'ago apr art artt cap dic ed feb fig giu lug mag mar n nov nr ott p pag pagg pp set sett vol',
  mayEnd: 'F.P S.p.A S.r.l a.C az ca d.C econ min',
  openers:
    'a al alcuni alla anche ancora c che chi come con cosa così da dal dei del della di dopo dove due durante e era già gli ha i ieri il in inoltre io l la le lei lo lui ma mentre molti nel nella nessuno no noi non o oggi ogni ora per perché però poi prima quando questa questo qui quindi se secondo senza si sono su sul suo tra tutti un una è',
};

const PT: Abbreviations = {
  never:
    'Av Cap D Dep Fr Gen Pe R S Sta Sto arq av dr.ª dra drs eng exma exmo ilmo p.ex prof.ª profa sr sr.ª sra srs srta tel',
  number:
    'abr ago art arts cap dez ed fev fig jan jul jun mai mar n n.º no nov out p pp pág págs set séc t vol',
  mayEnd: 'Cia EE.UU Lda Ltda S.A a.C aprox d.C hab min',
  openers:
    'a agora ainda alguns antes ao após aqui as assim até com como da de depois desde do dois dos durante e ela elas ele eles em embora enquanto entre então era esta este está eu foi hoje há isso já mais mas muitos na nada nas ninguém no nos não nós o onde ontem os ou outro para por porque qual quando que quem se segundo sem seu sim sobre sua são também todo todos um uma à é',
};

const NL: Abbreviations = {
  never:
    'aanw afd bijv ca d.i d.w.z dhr drs ds evt excl gebr hr i.p.v i.v.m incl ing inz ir m.a.w m.n mevr min.pres mw nl o.a red resp t.a.v t.o.v tel uitg v.d vgl vnw z.g zgn',
  number: 'afb art blz di dl do fig hfst ma nrs p pp vr wo za zo',
  mayEnd:
    'B.V N.V Zn apr aug dec e.a e.d feb jan jul jun mld mln mrt n.Chr nov okt p.p p.st sep sept str v.Chr',
  openers:
    'aan al alle alleen als bij daar daarna daarom dan dat de deze die dit door een en er geen haar het hier hij hoe hun ik in is je maar met na naar niemand niet nog nu of om omdat onder ook op over sinds tegen terwijl tijdens toch toen van veel volgens voor waar waarom wanneer want was wat we wie wij ze zij zijn',
};

const RU: Abbreviations = {
  never:
    'авт акад англ букв бул г-жа г-н ген д дер доц зам изд инж канд кв корп мл наб напр нем обл ок пер пл прим просп проф ред русск св ст т.е т.к т.н т.о т.ч тов ул',
  number: 'гл п рис с см стр т табл ч',
  mayEnd:
    'авг апр в вв г гг дек дол долл др им кв.м коп куб.м мар мин млн млрд н.э нояб окт пр руб сек сен сент т.д т.п тыс фев февр час чел янв',
  openers:
    'а без был была были было в во вот все вчера вы где да даже для до его если ещё её за затем здесь и из или их к как когда кто между многие мы на наш не некоторые нет никто но о однако он она они оно от перед по пока после потом почему поэтому при с сегодня сейчас сколько так также там теперь тогда тот тут ты у уже хотя через что чтобы эта эти это этот я',
};

const PL: Abbreviations = {
  never:
    'abp al bp gen gm hab im inż kard ks lek m.in mjr np o ok os p pl prez płk red tel tj tzn tzw ul wg woj ww wyd z.o zob św',
  number: 'art godz pkt rozdz rys s str t tab ust',
  mayEnd:
    'S.A br czerw gr grud kwiet lip listop lut mar min mln n.e o.o p.n.e paźdz r sierp stycz tys ub w wrzes zł',
  openers:
    'a ale bo był była było choć co czy dla dlaczego do dziś gdy gdzie i ich ja jak jednak jego jej jeszcze jeśli już każdy kiedy kto lub między my na nie nikt o od on ona oni ono po pod podczas potem przed przez przy są ta tak także tam te ten teraz też to tu u w wczoraj we według wielu wszyscy z za ze',
};

const DA: Abbreviations = {
  never: 'bl.a ca d.v.s dvs eks ekskl evt f.eks fr frk fx hr ing inkl jf kgl pga pr resp t.ex tlf',
  number: 'bd fig kap kl pkt s sid stk §',
  mayEnd: 'apr aug co dec e.Kr f.Kr feb jan jul jun kr m.fl m.m mar mia mio nov o.l okt sep sept st',
  openers:
    'af alle at da de den denne der det dette dog efter en er et fra før han hans har hendes her hun hvad hvem hvis hvor hvordan i ikke ingen ja jeg man mange med men mens nej nu og også om over på siden som så til to under var ved vi',
};

const HI: Abbreviations = {
  never: 'ई ई.पू कि.मी कु क्र जन डा डॉ नं पं पृ प्रो मि मो रु श्री श्रीमती सं सर्वश्री सुश्री से.मी स्व',
};
const AR: Abbreviations = { never: 'أ أ.د ب.م ت ج د ر س ش ص ط ع ف ق.م ك ل م ن ه هـ و' };

/** Of languages written in Latin, Cyrillic, Arabic or Devanagari; by primary language subtag. */
export const LANGUAGES: Readonly<Record<string, Abbreviations>> = {
  en: EN,
  de: DE,
  es: ES,
  ca: ES,
  gl: ES,
  fr: FR,
  it: IT,
  pt: PT,
  nl: NL,
  af: NL,
  ru: RU,
  bg: RU,
  uk: RU,
  be: RU,
  pl: PL,
  da: DA,
  nb: DA,
  nn: DA,
  no: DA,
  sv: DA,
  cs: PL,
  sk: PL,
  hi: HI,
  mr: HI,
  ne: HI,
  ar: AR,
  fa: AR,
  ur: AR,
  ko: COMMON,
};
