// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
CN f4 microsoft xiaoxiao online
CN f4 microsoft xiaoyi online
CN f4 microsoft yunxi online
CN f4 microsoft yunxia online
CN f4 microsoft xiaobei online
CN f4 microsoft xiaoni online
CN m4 microsoft yunjian online
CN m4 microsoft yunyang online
TW f4 microsoft hsiaochen online
TW f4 microsoft hsiaoyu online
TW m4 microsoft yunjhe online
CN f2 lilian
CN f1 tiantian
CN f2 shasha
CN f1 lili
CN f2 lisheng
CN f2 lanlan
CN f2 shanshan
CN f3 yue
CN f1 tingting
CN f1 yu-shu
CN f2 dongmei
CN f1 panpan
TW f1 meijia
CN m1 han
CN m2 bobo
CN m2 taotao
CN m1 binbin
CN m1 li-mu
CN m1 haohao
CN f3 google 普通话=Google 女声
TW f3 google 國語=Google 女聲
CN f2 microsoft huihui
CN f2 microsoft yaoyao
CN m2 microsoft kangkang
TW f2 microsoft yating
TW f2 microsoft hanhan
TW m2 microsoft zhiwei
CN f3 cmn-cn-x-ccc|zh-cn-language=女声1
CN f3 cmn-cn-x-ssa=女声2
CN m3 cmn-cn-x-ccd=男声1
CN m3 cmn-cn-x-cce=男声2
TW f3 cmn-tw-x-ctc|zh-tw-language=女聲
TW m3 cmn-tw-x-ctd|chrome os 粵語 1=男聲1
 m3 cmn-tw-x-cte|chrome os 粵語 1=男聲2
TW m3 cmn-tw-x-cte|chrome os 粵語 1=男聲2
HK f4 microsoft hiugaai online
HK f4 microsoft hiumaan online
HK m4 microsoft wanlung online
HK f1 sinji
HK m2 aasing
HK f3 google 粤語=Google 女聲
HK f2 microsoft tracy
HK m2 microsoft danny
HK f3 yue-hk-x-jar|chrome os 粵語 1|yue-hk-language=女聲1
HK f3 yue-hk-x-yuc|chrome os 粵語 2=女聲2
HK m3 yue-hk-x-yud|chrome os 粵語 3=男聲1
HK m3 yue-hk-x-yue|chrome os 粵語 5=男聲2
HK m3 yue-hk-x-yuf|chrome os 粵語 5=男聲3
`;
