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
export const HOURS = new Set(['a.m', 'p.m', 'am', 'pm']);
export const AFTER_HOURS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet eastern central pacific mountain local'.split(
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
  never: 'mr mrs ms dr prof messrs mme mlle msgr e.g i.e cf vs Mt Mgr',
  number: 'n° nº № nr §',
  mayEnd: 'Jr Sr St Inc Ltd Corp Bros Ph.D U.S U.K U.S.A a.m p.m',
};

const EN: Abbreviations = {
  never:
    'Mmes Sir Rev Hon Rt Gen Lt Col Maj Capt Cpt Cmdr Adm Sgt Cpl Pvt Pte Sen Rep Gov Pres Amb Supt Insp Det Fr Bp Ft viz approx resp ca',
  number:
    'No Nos p pp Fig Figs fig figs vol vols ch chap sec sect para art eq eqs ref refs tab ver lines ll ff Rs rs op Ex AR',
  mayEnd:
    'Co co al Esq Assn Dept dept Univ est Est Ave ave Blvd Rd Hwy Sq Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Calif Mass Pa Va Fla Conn Ill Tenn Minn Wis Mich Ore Ariz Okla Ala Ark Colo Del Ga Kan Ky Md Miss Mont Neb Nev Wash Wyo Ind Tex Ont Que ed eds trans repr c f.e Sec lb lbs oz ft yd hr hrs min yr yrs med misc M.D B.A M.A B.C A.D D.C E.U',
  openers:
    'the a an this that these those he she it we they you i his her its our their my your what who why how when where which whose while if in on at by for from with as but and or so yet then there here after before since until during once because although though however meanwhile later earlier now today yesterday tomorrow tonight still also even another some many most few all both each every no not nobody nothing everyone everything somebody someone something anyone one two three only just is are was were do does did has have had can could will would should may might must let please according despite under over about instead maybe perhaps often sometimes finally first thousands millions hundreds dozens officials police others critics experts people such to of more less much neither either nor',
};

const DE: Abbreviations = {
  never:
    'Hr Hrn Fr Frl Dipl Ing Mag Pfr Abg Bgm z.B d.h u.U i.d.R z.T s.o s.u sog bzw ca vgl evtl ggf inkl exkl einschl insb insbes bspw beispielsw allg geb gest gegr verh urspr Hrsg hrsg Gebr Geb Ges Red Abt Tel tel Chr n.Chr Min.-Präs s u',
  number: 'Nr S Bd Bde Kap Abb Tab Abs Art Aufl Anm Ziff Lit Z Rn Rdnr Hs Jg H Mo Di Mi Do Fr Sa So',
  mayEnd:
    'usw usf etc u.a u.ä u.Ä o.ä o.Ä Mio Mrd Tsd Std Min Sek Jh Jhdt Co Str Pl St Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez v.Chr n.Chr Verf Ders ders Prov Inh B',
  openers:
    'der die das dem den des ein eine einer eines einem einen er sie es wir ihr ich du man dies diese dieser dieses diesen diesem jene jener jenes was wer wie wo wann warum weshalb wieso welche welcher welches wenn weil als ob obwohl während nachdem bevor seit bis damit dass doch aber und oder denn sondern auch nur noch schon jetzt heute gestern morgen dann danach davor dort hier da dabei dafür dagegen daher darum deshalb deswegen trotzdem dennoch jedoch allerdings außerdem zudem zuvor zunächst schließlich später früher inzwischen mittlerweile im in am an auf aus bei beim mit nach von vom vor zu zum zur über unter um durch für gegen ohne zwischen neben laut trotz wegen sein seine seinen seiner ihre ihren ihrer unser unsere mein meine kein keine keiner niemand nichts alle alles viele einige manche mehrere beide jeder jede jedes andere so nun ja nein nicht nie immer oft manchmal vielleicht vermutlich offenbar ist sind war waren hat haben kann können will soll wird würde insgesamt rund etwa',
};

const ES: Abbreviations = {
  never:
    'Sr Sra Sres Sras Srta Srtas Dra Dres Drs Profa Lic Licda Ing Arq Abog Mons Mtro Mtra Dña Dñª Excmo Excma Ilmo Ilma Rvdo Rvda Sto Sta Fr Gral Cnel Cap Tte Sgto Cmdte Pdte Pdta Dir Ud Uds Vd Vds EE FF RR CC p.ej p.e avda av Avda pza plza pje cía ej vid fdo Fdo atte tel telf Tel D admón Hnos',
  number:
    'art arts núm núms no p pp pág págs párr párrf párrs cap caps vol vols fig figs s ss ed t inc lib sec ap n ene feb mar abr may jun jul ago sep sept oct nov dic Ene Feb Mar Abr May Jun Jul Ago Sep Set Sept Oct Nov Dic lun mié jue vie sáb dom seg min',
  mayEnd:
    'EE.UU UU FF.AA RR.HH JJ.OO CC.OO S.A S.L S.A.U S.R.L Cía aprox a.C d.C a.m p.m kg km cm mm hab dcha izda',
  openers:
    'el la los las lo un una unos unas este esta estos estas ese esa esos esas eso esto aquel aquella aquellos él ella ellos ellas yo tú usted ustedes nosotros se su sus mi mis tu tus nuestro nuestra le les me te nos qué que quién quien cómo como cuándo cuando dónde donde cuánto cuánta por para porque pero y e o ni si no sí en de del al a con sin sobre entre desde hasta según tras durante ante bajo contra mientras aunque además también tampoco así entonces después antes luego ahora hoy ayer mañana ya aún todavía aquí allí ahí allá hay es son era eran fue fueron está están ha han había habrá todo toda todos todas muchos muchas algunos algunas varios varias otro otra otros otras cada nadie nada alguien algo ninguno ninguna uno dos tres más menos muy sólo solo quizás quizá tal vez embargo finalmente incluso ambos dijo',
};

const FR: Abbreviations = {
  never:
    'M MM Mmes Mlles Mgr Me Mes Pr Prs Drs Vve Ste Sts Stes St av bd Bd Av fbg env apr adj dép not p.ex cap Cdt Col Gal Lt Cne Sgt éd trad dir resp max min réf tél Tél',
  number:
    'n no art p pp chap fig vol t tom al par l § liv num lun mar mer jeu ven sam dom sept oct nov déc janv févr fév avr juil',
  mayEnd: 'Cie Éts Ets J.-C av.J.-C apr.J.-C S.A S.A.R.L hab km kg cm mm h min s dim coll ibid sup inf',
  openers:
    'le la les l un une des du de d ce c cet cette ces cela ça il ils elle elles on nous vous je j tu son sa ses leur leurs mon ma mes notre nos votre vos ton ta tes qui que qu quoi quand où comment pourquoi combien quel quelle quels quelles si s mais et ou or ni car donc ne n non oui en à au aux dans sur sous avec sans pour par entre chez vers depuis pendant durant après avant lors selon malgré contre dès puis alors ainsi aussi enfin ensuite cependant pourtant toutefois néanmoins désormais aujourd hier demain ici là voici voilà tout tous toute toutes chaque plusieurs certains certaines beaucoup peu aucun aucune rien personne autre autres est sont était étaient faut reste comme lorsque puisque parce même encore déjà jamais toujours trop très plus moins face grâce deux trois',
};

const IT: Abbreviations = {
  never:
    'sig sigg sig.ra sig.na sig.re dott dott.ssa dr.ssa prof.ssa proff ing avv arch geom rag on mons gen col cap magg ten brig serg card S SS Sua egr gent spett ill preg v.le p.zza psicol amm dir dip cfr es p.es ad.es cd sec tel cell c.so f.lli F.lli st d.ssa V.Cte',
  number:
    'n nn p pp pag pagg art artt cap fig figg tav vol voll nr num t par comma ed feb mar apr mag giu lug ago set sett ott nov dic lun mer gio ven sab dom',
  mayEnd: 'S.p.A S.r.l s.p.a s.r.l a.C d.C min sec kg km cm mm ca econ az F.P',
  openers:
    'il lo la i gli le l un uno una questo questa questi queste quello quella quelli quelle quel quei quest quell egli lui lei loro noi voi io tu si ci c chi che cosa come quando dove perché quanto quanti quale quali se ma e ed o né non no sì in nel nella nei nelle nell nello negli di del della dei delle dell dello degli a al alla ai alle all allo agli da dal dalla dai dalle dall con col per su sul sulla sui sulle tra fra sotto sopra dopo prima durante secondo senza contro mentre anche ancora già poi ora oggi ieri domani qui qua lì là allora così quindi però tuttavia infatti inoltre intanto infine forse mai sempre spesso solo soltanto ogni tutti tutto tutte tutta molti molte alcuni alcune altri altre altro nessuno nessuna niente nulla qualcuno è era erano sono ha hanno aveva fu sarà suo sua suoi sue mio mia nostro nostra due tre ecco dato poco più meno sta mi ti vi ne grazie',
};

const PT: Abbreviations = {
  never:
    'Sr Sra Sres Srs Srta Dra Drs Dras Profa Profª Prof.ª Eng Engª Arq Exmo Exma Ilmo Ilma Revmo Pe Pde Fr Sto Sta S D Dª Cel Gen Cap Ten Sgt Maj Alm Des Dep av Av R Pç Lgo Trav p.ex ex cf tel Tel telef Hab V.Exa V.Ex Dr.ª Sr.ª',
  number:
    'n no n.o n.º art arts p pp pág págs pag cap caps vol fig figs séc sec inc al ed t par jan fev mar abr mai jun jul ago set out nov dez seg ter qua qui sex sáb dom',
  mayEnd: 'S.A Lda Ltda Cia aprox a.C d.C E.U.A EE.UU kg km cm mm min h hab',
  openers:
    'o a os as um uma uns umas este esta estes estas esse essa esses essas isso isto aquele aquela aqueles aquilo ele ela eles elas eu tu você vocês nós se seu sua seus suas meu minha nosso nossa lhe me nos que quem quê como quando onde quanto quantos qual quais por para porque porquê mas e ou nem não sim em no na nas num numa de do da dos das ao à aos às com sem sobre entre desde até segundo após durante sob contra enquanto embora também ainda já agora hoje ontem amanhã aqui ali lá depois antes então assim porém contudo todavia entretanto além apesar talvez nunca sempre só apenas todo toda todos todas muitos muitas alguns algumas vários várias outro outra outros outras cada ninguém nada alguém algo nenhum há é são era eram foi foram está estão tem têm tinha será dois três mais menos muito finalmente pelo pela pelos pelas quase',
};

const NL: Abbreviations = {
  never:
    'dhr hr mevr mw mej mr drs ir ing dr prof ds mgr bijv d.w.z d.i m.a.w m.n i.p.v i.v.m t.a.v t.o.v z.g z.g.n zgn resp ca circa o.a o.l.v a.u.b incl excl evt vgl nl inz vnl gem geb uitg red afd tel Tel v.d v.h St min.pres gebr Gebr aanw vnw bet',
  number: 'nr nrs blz p pp art lid hfst fig afb dl par jrg ma di wo do vr za zo',
  mayEnd:
    'e.d mln mld Zn B.V N.V p.p p.st jan feb mrt apr jun jul aug sep sept okt nov dec v.Chr n.Chr str e.a i.o',
  openers:
    'de het een t dit dat deze die hij zij ze wij we jij je u ik men er hier daar wat wie waar wanneer waarom hoe welke welk als omdat hoewel terwijl nadat voordat sinds tot toen nu dan daarna daarom daardoor daarmee toch echter maar en of want dus ook nog al alleen niet nee ja niemand niets iedereen alle alles veel sommige enkele beide elk elke ieder andere ander in op aan bij met naar van voor om door over onder uit tegen tussen zonder tijdens volgens na per vanaf via zijn haar hun ons onze mijn jouw geen is was waren heeft hebben had kan kunnen zal zullen wil moet morgen gisteren vandaag vorig vorige volgende inmiddels intussen later eerder vroeger misschien vaak soms altijd nooit eindelijk bovendien verder ondanks twee drie zo te',
};

const RU: Abbreviations = {
  never:
    'т.е т.к т.н т.ч т.о т.наз проф акад доц канд д-р г-н г-жа гг-о тов св ул пер пр-т просп наб пл бул ш пос дер обл р-н респ напр ок прим ред изд сост авт гл.обр нач зам пом ген полк кап лейт серж инж архит худ реж юр физ тел моб кв корп стр-е оз м-р мл ст сокр букв лат греч англ нем фр рус',
  number: 'см стр с рис табл гл ч п пп ст т тт разд вып кн № корп оф подп абз',
  mayEnd:
    'т.д т.п др пр г гг в вв н.э до тыс млн млрд трлн руб коп долл дол евро-о кг км см мм мин сек час чел шт экз р ред янв февр фев мар апр авг сент сен окт нояб ноя дек пн вт ср чт пт сб вс кв.м куб.м м.п им',
  openers:
    'в во на по из за с со к ко у о об от до для при над под без через между после перед против он она оно они мы вы я ты это этот эта эти тот та те то его её ее их наш наша ваш мой моя свой кто что как где когда куда откуда почему зачем сколько какой какая какие чей если хотя пока чтобы потому поэтому но а и или да нет не ни же так также тоже ещё еще уже теперь сейчас сегодня вчера завтра потом затем тогда здесь там тут все всё весь вся каждый многие некоторые несколько другие другой никто ничто ничего кто-то что-то однако впрочем кроме согласно среди около лишь только даже вот был была было были есть будет может можно нужно нельзя один одна два три сам сама сами именно наконец например возможно видимо вскоре никогда всегда часто иногда просьба передавайте',
};

const PL: Abbreviations = {
  never:
    'p prof inż mgr ks bp abp kard o św bł dr hab lek mec red gen płk ppłk mjr kpt por ppor sierż kpr st szer dyr prez wiceprez im ul al pl os pow woj gm m.in tj tzn tzw np zob ok ww ob ds tel Tel wyd tłum oprac przyp jw wg bałt dot ang łac niem fr ros zw z.o b.m',
  number: 'nr s str art ust pkt rozdz t tab rys par poz lit z godz ryc zał kl',
  mayEnd:
    'in r w zł gr tys mln mld proc godz min sek kg km cm mm n.e p.n.e o.o z.o.o S.A sp stycz st lut mar kwiet czerw lip sierp wrzes wrz paźdz październ listop grud pon wt śr czw pt sob niedz ub br bm',
  openers:
    'w we na z ze do od po za o u przy przed nad pod bez dla przez między według wśród podczas mimo on ona ono oni one my wy ja ty to ten ta te ci tamten jego jej ich nasz nasza mój moja swój kto co jak gdzie kiedy dokąd skąd dlaczego czemu ile jaki jaka jakie który która które czy jeśli jeżeli gdy choć chociaż ponieważ bo żeby aby ale a i oraz lub albo ani nie tak też także również jeszcze już teraz dziś dzisiaj wczoraj jutro potem później następnie wtedy tu tutaj tam wszyscy wszystko wszystkie każdy wielu wiele niektórzy kilka inni inny nikt nic ktoś coś jednak zresztą oprócz zgodnie około tylko nawet oto był była było były jest są będzie można trzeba należy jeden dwa trzy sam sama właśnie wreszcie być może niestety nigdy zawsze często czasem więc zatem dlatego tymczasem obecnie obok',
};

const DA: Abbreviations = {
  never:
    'hr fr frk dhrr bl.a f.eks fx eks dvs d.v.s pga p.g.a mht m.h.t ang vedr ca evt inkl ekskl iflg jf jfr kgl mag cand stud adv dir red udg overs tlf tlfnr ing fuldm gl sml sst skt Skt St pr ad nuv tidl opr',
  number: 'nr s stk § kap fig tab bd art pkt afsn litra kl n° man tirs ons tors fre lør',
  mayEnd:
    'm.fl m.m m.v mm mv o.l o.lign mio mia tdr kr A/S jan feb mar apr jun jul aug sep sept okt nov dec søn f.Kr e.Kr årh st co gr kg km cm min sek',
  openers:
    'den det de der en et han hun vi i jeg du man dette denne disse hvad hvem hvor hvornår hvorfor hvordan hvilken hvilke når hvis fordi selvom mens efter før siden indtil da så men og eller for også kun endnu allerede nu dag går morgen derefter derfor dog her på af fra til med om ved under over mellem uden gennem hans hendes deres vores min din sin ingen intet alle alt mange nogle flere begge hver andre ikke nej ja er var har havde kan vil skal må blev bliver som at to tre senere tidligere ifølge hej',
};

const SV: Abbreviations = {
  never:
    'bl.a t.ex d.v.s dvs s.k f.n p.g.a pga ang ca enl ev exkl inkl fil kand jur med resp sekr tf tfn tel äv jfr hr fr frk prof doc dir S:t St',
  number: 'nr s sid kap fig tab § st kl',
  mayEnd:
    'm.fl m.m o.d o.dyl mfl mm milj mdr kr jan feb mar apr jun jul aug sep sept okt nov dec f.Kr e.Kr st tr',
  openers:
    'den det de en ett han hon vi jag du man detta denna dessa vad vem var när varför hur vilken vilka om eftersom medan efter före sedan tills då så men och eller för också bara ännu redan nu idag igår imorgon därför dock här där i på av från till med vid under över mellan utan genom hans hennes deras vår min din sin ingen inget alla allt många några flera båda varje andra inte nej ja är har hade kan vill ska måste blev blir som att två tre senare tidigare enligt',
};

const CS: Abbreviations = {
  never:
    'p pí Ing Mgr MUDr JUDr RNDr PhDr Bc Ph doc prof např tzv tzn tj mj resp popř příp vč cca sv ul nám tř red vyd překl srov gen plk mjr kpt por',
  number: 'č čp čl str s odst písm kap obr tab sv roč',
  mayEnd:
    'apod aj r stol tis mil mld hod min a.s s.r.o spol n.l př.n.l kg km cm led ún břez květ červ čvc srp říj list pros',
  openers:
    'v ve na z ze do od po za o u při před nad pod bez pro přes mezi podle on ona ono oni my vy já ty to ten ta ti jeho její jejich náš můj kdo co jak kde kdy proč kolik jaký který která které zda jestli když pokud protože aby ale a i nebo ani ne ano také ještě už teď dnes včera zítra potom pak tam tady všichni vše každý mnoho někteří několik jiní nikdo nic však kromě asi jen byl byla bylo byli je jsou bude může lze jeden dva tři sám právě konečně například',
};

const HI: Abbreviations = {
  never: 'डॉ डा प्रो श्री श्रीमती सुश्री कु पं स्व मि नं सं क्र पृ रु ई कि.मी से.मी ई.पू जन सर्वश्री मो',
};
const AR: Abbreviations = { never: 'د أ م ص ج ت هـ ق.م أ.د ب.م ط ع س ش ر ف و ن ل ك ه' };
const KO: Abbreviations = { never: '' };

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
  sv: SV,
  cs: CS,
  sk: CS,
  hi: HI,
  mr: HI,
  ne: HI,
  ar: AR,
  fa: AR,
  ur: AR,
  ko: KO,
};
