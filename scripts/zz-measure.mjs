import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '/tmp/wt/frame/scripts/browsers.mjs';
const R='/tmp/wt/frame/';
const docs={};
const base=JSON.parse(readFileSync(R+'demo/trends/meter-tracks-buyer.json'));
for (const n of ['meter-tracks-buyer','arabic','german','japanese','year-only','hard-names','hard-sixty','hard-all-against','hard-mixed-dates','hard-century','long','hard-markup','hard-one-side']) docs[n]=JSON.parse(readFileSync(R+`demo/trends/${n}.json`));
const stat=(i,l)=>({id:'s'+i,label:l??`Share number ${i} of those that were asked about it`,count:9+i,total:30});
const {diagram,...nodia}=base;docs.six={...nodia,stats:[1,2,3,4,5,6].map(i=>stat(i))};
docs.twelve={...nodia,stats:Array.from({length:12},(_,i)=>stat(i,'A label that is rather long because its author wanted to say all of it at once'))};
docs.title150={...base,title:'The meter tracks the buyer wherever the buyer can be metered, and it stops doing so as soon as nobody reads the meter any more, as we found in many places'};
docs.title300six={...docs.six,title:docs.title150.title+' '+docs.title150.title};
docs.title150long={...nodia,title:docs.title150.title,stats:[stat(1,'A label that is rather long because its author wanted to say all of it at once'),stat(2,'A label that is rather long because its author wanted to say all of it at once')]};
docs.arabicsix={...docs.arabic,diagram:undefined,stats:[1,2,3,4,5,6].map(i=>({...docs.arabic.stats[0],id:'s'+i}))};
const s=createServer((q,r)=>{const u=new URL(q.url,'http://x');const p=u.pathname.slice(1);
 if(p.startsWith('doc/')){r.setHeader('access-control-allow-origin','*');return r.end(JSON.stringify(docs[p.slice(4)]))}
 if(p==='page')return r.setHeader('content-type','text/html'),r.end(`<!doctype html><meta charset=utf-8><script src="/trend-embed.iife.js" defer></script><body style="display:flow-root;margin:0;padding:6px;font-family:system-ui,sans-serif"><trend-card sections="${u.searchParams.get('s')}" src="/doc/${u.searchParams.get('d')}"></trend-card>`);
 try{const b=readFileSync(R+'dist/'+p);r.setHeader('content-type',p.endsWith('js')?'text/javascript':'text/css');r.end(b)}catch{r.statusCode=404;r.end()}}).listen(0);
const o='http://127.0.0.1:'+s.address().port;
const b=await puppeteer.launch({executablePath:findBrowsers().chromium,args:['--no-sandbox','--disable-gpu']});
const page=await b.newPage();
const widths=[320,360,375,480,600,768,1280];
for(const d of process.argv[4]?process.argv[4].split(','):Object.keys(docs)){const row=[];await page.goto(`${o}/page?d=${d}&s=${process.argv[2]??'claim stats timeline'}`);
 await page.waitForSelector('trend-card:state(ready)');
 for(const w of widths){await page.setViewport({width:w,height:900});await page.evaluate(()=>new Promise(r=>requestAnimationFrame(()=>requestAnimationFrame(r))));row.push(await page.evaluate(()=>Math.ceil(document.body.getBoundingClientRect().height)))
  if(process.argv[3]&&d===process.argv[3]&&(w===320||w===1280))await page.screenshot({path:`/tmp/w/frame-${d}-${w}.png`,fullPage:true})}
 console.log(d.padEnd(20),row.join(' '))}
await b.close();s.close();
