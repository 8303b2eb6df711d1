/**
 * Places of the United Kingdom by ITL 1 region (ONS, International Territorial Levels 2021): counties, cities, larger towns
 * and the boroughs of London. Where a name is found in two regions it stands with the larger place.
 */
export const regions = [
  'north-east',
  'north-west',
  'yorkshire-and-the-humber',
  'east-midlands',
  'west-midlands',
  'east-of-england',
  'london',
  'south-east',
  'south-west',
  'wales',
  'scotland',
  'northern-ireland',
] as const
export type Region = (typeof regions)[number]

export const regionLabels: Readonly<Record<Region, string>> = {
  'north-east': 'North East',
  'north-west': 'North West',
  'yorkshire-and-the-humber': 'Yorkshire and The Humber',
  'east-midlands': 'East Midlands',
  'west-midlands': 'West Midlands',
  'east-of-england': 'East of England',
  london: 'London',
  'south-east': 'South East',
  'south-west': 'South West',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

/** Names as they stand in locations, lower case, split at commas. */
export const places: Readonly<Record<Region, string>> = {
  'north-east': `north east, north east england, tyne and wear, newcastle, newcastle upon tyne, gateshead, sunderland, durham,
    county durham, northumberland, middlesbrough, teesside, tees valley, stockton-on-tees, stockton, hartlepool, darlington,
    south shields, north shields, tynemouth, washington, cramlington, blyth, ashington, morpeth, hexham, redcar, billingham,
    consett, bishop auckland, peterlee, seaham, north tyneside, south tyneside, alnwick, newton aycliffe`,
  'north-west': `north west, north west england, manchester, greater manchester, salford, liverpool, merseyside, cheshire,
    lancashire, cumbria, bolton, bury, oldham, rochdale, stockport, tameside, trafford, wigan, altrincham, sale, warrington,
    chester, crewe, macclesfield, preston, blackpool, blackburn, burnley, lancaster, morecambe, carlisle, kendal, barrow-in-furness,
    barrow in furness, barrow, workington, whitehaven, penrith, st helens, st. helens, southport, birkenhead, wirral, bootle, knowsley,
    kirkby, widnes, runcorn, halton, northwich, winsford, congleton, wilmslow, alderley edge, knutsford, nantwich, sandbach,
    chorley, leyland, skelmersdale, ormskirk, accrington, nelson, colne, fleetwood, lytham st annes, ashton-under-lyne, hyde, leigh,
    stretford, ellesmere port, sellafield, rossendale, heywood, middleton, eccles, cheadle, altham, trafford park`,
  'yorkshire-and-the-humber': `yorkshire, yorkshire and the humber, west yorkshire, south yorkshire, north yorkshire, east yorkshire, east
    riding of yorkshire, humberside, leeds, sheffield, bradford, hull, kingston upon hull, york, wakefield, huddersfield, halifax,
    doncaster, rotherham, barnsley, harrogate, scarborough, grimsby, scunthorpe, dewsbury, batley, keighley, castleford, pontefract,
    skipton, ripon, selby, goole, beverley, bridlington, whitby, northallerton, thirsk, cleckheaton, gildersome, morley, pudsey,
    brighouse, kirklees, calderdale, ilkley, otley, wetherby, knaresborough, shipley, bingley, garforth, immingham, malton, catterick`,
  'east-midlands': `east midlands, nottingham, nottinghamshire, derby, derbyshire, leicester, leicestershire, northampton,
    northamptonshire, lincoln, lincolnshire, rutland, mansfield, chesterfield, loughborough, hinckley, kettering, corby, wellingborough,
    rushden, daventry, brackley, newark, newark-on-trent, grantham, boston, skegness, spalding, stamford, gainsborough, sleaford, worksop,
    retford, ilkeston, long eaton, buxton, glossop, matlock, swadlincote, coalville, melton mowbray, market harborough, lutterworth,
    west bridgford, ruddington, beeston, hucknall, arnold, oakham, castle donington, ashby-de-la-zouch, alfreton, belper, towcester`,
  'west-midlands': `west midlands, birmingham, coventry, wolverhampton, warwickshire, worcestershire, worcester, staffordshire,
    shropshire, herefordshire, hereford, stoke-on-trent, stoke on trent, stoke, solihull, walsall, dudley, sandwell, west bromwich, telford,
    shrewsbury, stafford, lichfield, tamworth, cannock, burton upon trent, burton-on-trent, burton on trent, newcastle-under-lyme, rugby, nuneaton,
    warwick, leamington spa, royal leamington spa, stratford-upon-avon, stratford upon avon, kenilworth, redditch, bromsgrove,
    kidderminster, stourbridge, halesowen, malvern, great malvern, evesham, droitwich, sutton coldfield, oldbury, smethwick, wednesbury,
    willenhall, bloxwich, leek, stone, uttoxeter, rugeley, oswestry, ludlow, bridgnorth, market drayton, gaydon, black country`,
  'east-of-england': `east of england, east anglia, cambridge, cambridgeshire, peterborough, norwich, norfolk, ipswich, suffolk, essex,
    chelmsford, colchester, southend-on-sea, southend, basildon, harlow, braintree, brentwood, clacton-on-sea, clacton, thurrock, grays,
    tilbury, purfleet, billericay, wickford, rayleigh, canvey island, maldon, witham, saffron walden, stansted, stansted airport, great dunmow,
    hertfordshire, watford, st albans, hemel hempstead, stevenage, hatfield, welwyn garden city, welwyn, hertford, hitchin,
    letchworth, letchworth garden city, bishops stortford, bishop's stortford, borehamwood, potters bar, cheshunt, hoddesdon, harpenden,
    berkhamsted, rickmansworth, ware, royston, waltham cross, kings langley, tring, bedford, bedfordshire, central bedfordshire, luton, dunstable,
    leighton buzzard, biggleswade, huntingdon, st neots, ely, wisbech, march, newmarket, bury st edmunds, lowestoft, felixstowe, sudbury,
    stowmarket, haverhill, great yarmouth, king's lynn, kings lynn, thetford, dereham, waltham abbey, loughton, epping, hinxton, fulbourn, girton, sizewell`,
  london: `london, greater london, city of london, london area, central london, east london, north london, south london, west london, inner london,
    outer london, barking, barking and dagenham, dagenham, barnet, bexley, bexleyheath, brent, wembley, bromley, orpington, beckenham, camden, camden town,
    croydon, ealing, acton, southall, enfield, edmonton, greenwich, woolwich, hackney, shoreditch, hammersmith, hammersmith and fulham,
    fulham, haringey, tottenham, harrow, havering, romford, hornchurch, hillingdon, uxbridge, hayes, heathrow, west drayton, hounslow, brentford,
    isleworth, feltham, chiswick, islington, kensington, kensington and chelsea, chelsea, kingston upon thames, kingston,
    surbiton, lambeth, brixton, vauxhall, lewisham, merton, wimbledon, mitcham, newham, stratford, redbridge, ilford, richmond upon
    thames, richmond, twickenham, teddington, southwark, sutton, tower hamlets, canary wharf, waltham forest, walthamstow, wandsworth,
    battersea, putney, clapham, westminster, city of westminster, paddington, mayfair, soho, holborn, victoria, king's cross, kings cross, euston,
    white city, finsbury, bermondsey, docklands, stanmore, edgware, finchley, northolt, park royal, sidcup, grove, farringdon, hoxton`,
  'south-east': `south east, south east england, berkshire, reading, slough, windsor, maidenhead, bracknell, wokingham, newbury, thatcham, ascot,
    buckinghamshire, milton keynes, aylesbury, high wycombe, beaconsfield, marlow, amersham, chesham, gerrards cross, bletchley, bicester, oxford, oxfordshire, banbury, abingdon,
    abingdon-on-thames, didcot, witney, harwell, culham, wantage, kidlington, henley-on-thames, thame, hampshire, southampton, portsmouth, winchester, basingstoke, andover,
    farnborough, aldershot, fleet, eastleigh, fareham, gosport, havant, petersfield, alton, hook, whiteley, isle of wight,
    newport isle of wight, cowes, surrey, guildford, woking, epsom, reigate, redhill, camberley, farnham, leatherhead, dorking, weybridge, walton-on-thames,
    staines, staines-upon-thames, egham, chertsey, addlestone, esher, godalming, haslemere, horley, caterham, frimley, sunbury-on-thames,
    kent, canterbury, maidstone, dartford, gravesend, medway, chatham, gillingham, rochester, ashford, folkestone, dover, tonbridge, tunbridge wells, royal tunbridge
    wells, sevenoaks, sittingbourne, margate, ramsgate, broadstairs, whitstable, herne bay, faversham, swanley, west malling, kings hill, sandwich, east
    sussex, west sussex, sussex, brighton, brighton and hove, hove, eastbourne, hastings, lewes, bexhill, crawley, gatwick, horsham, worthing, chichester, bognor regis,
    littlehampton, haywards heath, burgess hill, east grinstead, shoreham-by-sea, uckfield, crowborough, theale, wallingford, burnham, iver, denham, thames valley`,
  'south-west': `south west, south west england, bristol, city of bristol, bath, somerset, gloucester, gloucestershire, cheltenham, swindon,
    wiltshire, salisbury, trowbridge, chippenham, devizes, dorset, bournemouth, poole, christchurch, weymouth, dorchester, devon, exeter, plymouth,
    torquay, paignton, barnstaple, newton abbot, tiverton, exmouth, cornwall, truro, falmouth, penzance, st austell, newquay, bodmin, camborne,
    taunton, yeovil, bridgwater, weston-super-mare, wells, frome, glastonbury, stroud, cirencester, tewkesbury, filton, bradley stoke, keynsham,
    portishead, clevedon, avonmouth, hinkley point, south gloucestershire, north somerset, stonehouse, amesbury, porton, porton down, corsham, abbey wood`,
  wales: `wales, cardiff, swansea, newport, wrexham, bangor, aberystwyth, llandudno, rhyl, merthyr tydfil, bridgend, barry, caerphilly,
    cwmbran, pontypridd, llanelli, neath, port talbot, carmarthen, haverfordwest, pembroke, pembrokeshire, powys, newtown, gwynedd, conwy,
    flintshire, deeside, denbighshire, ceredigion, monmouthshire, chepstow, abergavenny, ebbw vale, blaenau gwent, rhondda cynon taf, rhondda, glamorgan, vale
    of glamorgan, torfaen, anglesey, isle of anglesey, colwyn bay, mold, treforest`,
  scotland: `scotland, edinburgh, glasgow, aberdeen, aberdeenshire, dundee, inverness, perth, stirling, paisley, livingston, falkirk, fife, dunfermline,
    kirkcaldy, glenrothes, st andrews, motherwell, hamilton, east kilbride, cumbernauld, coatbridge, airdrie, ayr, kilmarnock, irvine, greenock,
    dumfries, galashiels, scottish borders, highland, highlands, moray, elgin, fort william, oban, lanarkshire, north lanarkshire, south
    lanarkshire, renfrewshire, lothian, west lothian, east lothian, midlothian, grangemouth, clydebank, dumbarton, bathgate, dalkeith, musselburgh, arbroath, montrose,
    peterhead, fraserburgh, inverurie, shetland, orkney, stornoway, western isles, outer hebrides, argyll and bute, angus, tayside, grampian, rosyth, faslane`,
  'northern-ireland': `northern ireland, belfast, derry, londonderry, derry/londonderry, lisburn, newry, armagh, bangor northern ireland, craigavon,
    antrim, county antrim, ballymena, coleraine, omagh, enniskillen, county down, newtownards, newtownabbey, carrickfergus, larne, banbridge,
    dungannon, cookstown, magherafelt, portadown, lurgan, limavady, strabane, holywood, county armagh, county tyrone, county fermanagh, county londonderry`,
}

/** Postcode areas (the letters a postcode starts with) by region; an area that crosses a border stands with its larger part. */
export const postcodeAreas: Readonly<Record<Region, string>> = {
  'north-east': 'DH DL NE SR TS',
  'north-west': 'BB BL CA CH CW FY L LA M OL PR SK WA WN',
  'yorkshire-and-the-humber': 'BD DN HD HG HU HX LS S WF YO',
  'east-midlands': 'DE LE LN NG NN',
  'west-midlands': 'B CV DY HR ST TF WR WS WV',
  'east-of-england': 'AL CB CM CO HP IP LU NR PE SG SS WD',
  london: 'BR CR E EC EN HA IG KT N NW RM SE SM SW TW UB W WC',
  'south-east': 'BN CT DA GU ME MK OX PO RG RH SL SO TN',
  'south-west': 'BA BH BS DT EX GL PL SN SP TA TQ TR',
  wales: 'CF LD LL NP SA SY',
  scotland: 'AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE',
  'northern-ireland': 'BT',
}

/** Countries and cities abroad that name themselves in locations; enough to tell that an advert is not for the UK. */
export const abroad = `united states, united states of america, usa, us, u.s., canada, ireland, republic of ireland, dublin, cork, galway, germany, berlin, munich,
  hamburg, frankfurt, cologne, france, paris, lyon, toulouse, spain, madrid, barcelona, valencia, malaga, portugal, lisbon, porto, italy, milan, rome, netherlands, the
  netherlands, amsterdam, rotterdam, utrecht, belgium, brussels, luxembourg, switzerland, zurich, geneva, austria, vienna, sweden,
  stockholm, gothenburg, denmark, copenhagen, norway, oslo, finland, helsinki, poland, warsaw, krakow, wroclaw, czech republic, czechia, prague, hungary, budapest, romania,
  bucharest, bulgaria, sofia, greece, athens, turkey, istanbul, estonia, tallinn, latvia, riga, lithuania, vilnius, ukraine, kyiv, serbia, belgrade, croatia,
  zagreb, cyprus, malta, israel, tel aviv, united arab emirates, uae, dubai, abu dhabi, saudi arabia, riyadh, qatar, egypt, cairo, south africa, cape town, johannesburg,
  nigeria, lagos, kenya, nairobi, india, bangalore, bengaluru, hyderabad, mumbai, pune, delhi, new delhi, gurgaon, gurugram, noida, chennai, pakistan,
  bangladesh, sri lanka, singapore, malaysia, kuala lumpur, indonesia, jakarta, philippines, manila, thailand, bangkok, vietnam, china, beijing, shanghai,
  shenzhen, hong kong, taiwan, taipei, japan, tokyo, south korea, seoul, australia, sydney, melbourne, brisbane, new zealand, auckland, brazil, sao
  paulo, são paulo, mexico, mexico city, argentina, buenos aires, colombia, bogota, chile, santiago, peru, costa rica, san francisco, sf, bay area, san jose, palo alto, mountain view,
  menlo park, foster city, redwood city, sunnyvale, oakland, los angeles, san diego, torrance, seattle, bellevue, portland, denver, boulder, austin, dallas,
  houston, chicago, new york, new york city, nyc, brooklyn, boston, philadelphia, pittsburgh, washington dc, washington d.c., atlanta, miami, raleigh, nashville, salt
  lake city, phoenix, toronto, montreal, vancouver, ottawa, calgary, waterloo, california, texas, florida, massachusetts, north america, latin america, latam, europe,
  european union, emea, apac, americas, worldwide, global`
