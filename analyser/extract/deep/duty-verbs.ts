/** Every verb that a duty may begin with, in its base form; what each comes to is told by duty-sense.ts. */
export const dutyVerbs: ReadonlySet<string> = new Set(
  `
  acquire address adhere administer adopt advise aggregate aid analyse answer apply appoint appraise
  architect articulate assemble assess assist assure attend audit author automate bake benchmark bill
  budget build buy calculate capture care carry chair champion check clarify clean cleanse close coach
  collaborate collect communicate compile complete comply conduct configure construct consult contribute
  control convert convey cook cooperate coordinate correct cost craft create cross-sell cut deal debug
  define deliver demonstrate deploy derive design detect determine develop devise diagnose direct discover
  dispatch disseminate draft drive educate elicit enable encourage engage engineer enhance ensure
  establish evaluate evolve examine execute experiment explain explore extract facilitate feedback file
  fit fix follow forecast formulate gather generate give greet guarantee guide handle head help hire host
  identify implement improve increase ingest inspect install instruct integrate interact interface
  interpret interrogate interview introduce investigate invoice keep launch lead learn leverage liaise
  load maintain manage map market maximise measure meet mentor merge migrate mine model modernise monitor
  move negotiate network nurse observe offer onboard operate optimise orchestrate order organise oversee
  own pack paint participate partner pay perform pick pitch plan prepare present preserve price prioritise
  process procure produce profile program promote prospect prototype provide publish purchase qa query
  receive recognise recommend reconcile record recruit refactor refine release remediate repair replenish
  report research resolve respond review run safeguard scale schedule scope script select sell serve
  service set-up share ship showcase solve source spearhead specify spot stay stock store streamline
  strengthen study summarise supervise support sustain teach test track train transfer transform translate
  transport treat triage troubleshoot tune uncover understand undertake unload update uphold upsell
  upskill use utilise validate verify visualise wash welcome weld win work wrangle write
  `
    .trim()
    .split(/\s+/),
)
