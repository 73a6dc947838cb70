// The style sheet of the card by hand.

export const CSS = `
:host{display:block;font:16px/1.55 system-ui,sans-serif;color:#15181e}
*{box-sizing:border-box;margin:0;padding:0}
section,header,dl{margin-bottom:40px}
h2{font-size:38px;line-height:1.14;letter-spacing:-.02em;text-wrap:balance}h2 a{text-decoration:none}
h3{font-size:19px;margin-bottom:12px;text-wrap:balance}.major h3{font-size:25px}
p{max-width:32em;margin-bottom:12px;text-wrap:pretty}.lead,.legend,.major>p:last-child{font-size:19px}
.meta{display:flex;gap:4px 16px;font-size:13px;color:#59616e;margin-bottom:12px}
.meta b{background:#15181e;color:#fff;padding:2px 8px;border-radius:3px}
button{all:unset;cursor:pointer}
dl{display:grid;grid-template-columns:1fr 1fr;gap:40px;border:solid #dfe3e9;border-width:1px 0;padding:28px 0}
dl>div{display:flex;flex-direction:column}
.figure{order:-2;font-size:76px;font-weight:700;line-height:1;letter-spacing:-.035em}.scale{order:-1}
.figure span,.share span{font-size:.45em;color:#59616e;font-weight:500}
dt{font-weight:700}.small{font-size:14px;color:#59616e}
.ticks{height:16px;width:100%;max-width:360px;margin:8px 0;display:block}
.diagram{display:grid;grid-template-columns:1fr .7fr 1.9fr}.source{align-self:center;border:1px solid #dfe3e9;border-left:4px solid #59616e;padding:12px 16px}
.diagram>svg{width:100%;height:100%;fill:none;stroke:#59616e}.diagram ul{display:grid;padding-left:12px}
li{list-style:none}.meter{display:grid;grid-template-columns:1fr auto;gap:0 12px;min-height:92px;align-content:center}
.share{font-size:24px;line-height:1}.meter svg,.meter .small{grid-column:1/-1}
.chart{width:100%;display:block;font-size:13px;overflow:visible}.chart text{dominant-baseline:central}
.before{text-anchor:end}.quiet{fill:#59616e}
.s{fill:#0b6e7f}.c{fill:#fff;stroke:#b8420b;stroke-width:2}.st{color:#0b6e7f}.ct{color:#b8420b}
table{width:100%;border-collapse:collapse;margin-bottom:12px}th{text-align:left;vertical-align:top;padding:12px 16px 12px 0}
td{vertical-align:top;padding:12px 16px 12px 0}tbody tr{border-bottom:1px solid #dfe3e9}
thead th{font-size:13px;color:#59616e;font-weight:400;border-bottom:1px solid}
time{white-space:nowrap;color:#59616e}a{color:inherit;text-underline-offset:.2em}td a,td span{font-size:14px}td span{color:#59616e}
.tools button{font-size:14px;border:1px solid #59616e;border-radius:3px;padding:6px 12px;margin-right:8px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:40px}
.faq{border-bottom:1px solid #dfe3e9;padding:10px 0}.faq summary{font-weight:600}
footer{display:flex;justify-content:space-between;border-top:1px solid;padding-top:16px;font-size:14px}`;
