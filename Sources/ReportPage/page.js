(function(){"use strict";
var doc=document,$=function(s,e){return(e||doc).querySelector(s)},$$=function(s,e){return Array.prototype.slice.call((e||doc).querySelectorAll(s))};
var el=function(n,a,t){var e=doc.createElement(n);for(var k in a||{})e.setAttribute(k,a[k]);if(t!=null)e.textContent=t;return e};
doc.documentElement.classList.add("js");
var table=$("#words"),SHOWN=25,loading=null,BEHIND="a[data-row],a[data-rows]";

function csv(s){var rows=[],row=[],i=0,n=s.length,f,j;
while(i<n){if(s.charCodeAt(i)===34){f="";i++;for(;;){j=s.indexOf('"',i);if(j<0){f+=s.slice(i);i=n;break}f+=s.slice(i,j);if(s.charCodeAt(j+1)===34){f+='"';i=j+2}else{i=j+1;break}}}
else{j=i;while(j<n){var c=s.charCodeAt(j);if(c===44||c===10)break;j++}f=s.slice(i,j);i=j}
row.push(f);if(i>=n||s.charCodeAt(i)===10){rows.push(row);row=[]}i++}
return rows}

function hits(){if(loading)return loading;
loading=(async function(){var h=$("#hits-data").href,b=atob(h.slice(h.indexOf(",")+1)),u=new Uint8Array(b.length);
for(var i=0;i<b.length;i++)u[i]=b.charCodeAt(i);
var text=await new Response(new Blob([u]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
var rows=text.split("\n"),head=rows.shift().split(","),at={},by={};if(rows[rows.length-1]==="")rows.pop();
head.forEach(function(k,i){at[k]=i});at.number=head.length;
rows.forEach(function(r,j){var i=r.indexOf(","),k=r.slice(0,i)+"/"+r.slice(i+1,r.indexOf(",",i+1)),list=by[k]=by[k]||[];rows[j]=r+","+(list.length+1);list.push(rows[j])});
return{rows:rows,at:at,by:by}})();return loading}

function line(d,r,name){var at=d.at,tr=el("tr"),td;
tr.appendChild(el("td",{"class":"no"},r[at.number]));
td=el("td",{"class":"at"});var url=r[at.address];
if(/^https?:\/\/www\.legislation\.gov\.uk\//.test(url))td.appendChild(el("a",{href:url,rel:"noreferrer"},r[at.citation]));else td.appendChild(doc.createTextNode(r[at.citation]));
if(name)td.appendChild(el("span",{"class":"q"}," "+name));else if(r[at.zone]!=="operative")td.appendChild(el("span",{"class":"q"}," "+r[at.zone]));else if(!url&&r[at.heading])td.appendChild(el("span",{"class":"q"}," "+r[at.heading]));
if(r[at.heading])td.title=r[at.heading];tr.appendChild(td);
tr.appendChild(el("td",{"class":"left"},r[at.left]));
td=el("td",{"class":"right"});td.appendChild(el("b",null,r[at.hit]));td.appendChild(doc.createTextNode(r[at.right]));tr.appendChild(td);
var f=r[at.force];tr.appendChild(el("td",{"class":f==="must"?"by must":"by"},f==="none"||!f?"–":f));
return tr}

function fill(body,d,rows,count,named){var frag=doc.createDocumentFragment();
rows.slice(0,count).forEach(function(r,i){r=csv(r)[0];if(named===1)r[d.at.number]=i+1;frag.appendChild(line(d,r,named?r[d.at.label]+(named===1?"":", "+r[d.at.document]):null))});body.replaceChildren(frag)}
function of(d,row,text){if(d.by[row+"/"+text])return d.by[row+"/"+text];var set={};row.split(",").forEach(function(r){set[r]=1});
return row.indexOf(",")<0?[]:d.rows.filter(function(r){var i=r.indexOf(",");return set[r.slice(0,i)]&&r.slice(i+1,r.indexOf(",",i+1))===text})}

function holds(d,r,q){if(r.toLowerCase().indexOf(q)<0)return false;r=csv(r)[0];return(r[d.at.left]+r[d.at.hit]+r[d.at.right]+" "+r[d.at.citation]).toLowerCase().indexOf(q)>=0}

async function expand(panel){if(panel.dataset.full)return;panel.dataset.full="1";var d=await hits(),row=panel.dataset.row;
$$(".of",panel).forEach(function(box){var all=of(d,row,box.dataset.text),named=row.indexOf(",")<0?0:1,body=$("tbody",box),shown=SHOWN,q="",more=el("button",{type:"button","class":"more"});
function draw(){var rows=q?all.filter(function(r){return holds(d,r,q)}):all;fill(body,d,rows,shown,named);
more.hidden=rows.length<=shown;more.textContent="Show all "+rows.length}
more.onclick=function(){var first=shown;shown=Infinity;draw();var a=$$("tr",body)[first];if(a){a.tabIndex=-1;a.focus()}};
box.appendChild(more);box.find=function(v){q=v;shown=SHOWN;draw()};draw()});
var find=el("label",{"class":"find"},"Find in these lines "),input=el("input",{type:"search"});find.appendChild(input);
input.oninput=function(){var v=input.value.trim().toLowerCase();$$(".of",panel).forEach(function(box){box.find(v)})};
var first=$(".of",panel);if(first)first.before(find)}

function head(){var th=el("thead"),tr=el("tr");[["no","no."],["at","citation"],["left","before"],["right","hit and after"],["by","force"]].forEach(function(c){tr.appendChild(el("th",{scope:"col","class":c[0]},c[1]))});th.appendChild(tr);return th}
/* The lines of several rows together: of a group, or of the list. */
async function together(link){var name=$("th",link.closest("tr")).textContent,box=el("div",{"class":"behind"}),d=await hits();
box.appendChild(el("p",null,"The lines of all rows of \u201c"+name+"\u201d; a hit that two of them share is there for each."));
$$(".texts th[scope=colgroup]",table).forEach(function(th,i){var all=of(d,link.dataset.rows,String(i));if(!all.length)return;
var one=el("div",{"class":"of","data-text":String(i)}),h=el("h3"),mark=$("svg",th),t=el("table",{"class":"kwic"}),text=$("b",th)?$("b",th).textContent:"";
if(mark)h.appendChild(mark.cloneNode(true));h.appendChild(doc.createTextNode(text));h.appendChild(el("span",{"class":"q"}," "+all.length+(all.length===1?" line":" lines")));one.appendChild(h);
t.appendChild(el("caption",{"class":"hide"},"Lines of "+name+" in "+text));t.appendChild(head());t.appendChild(el("tbody"));one.appendChild(t);box.appendChild(one)});
return box}

var open=null;
function close(focus){if(!open)return;var o=open;open=null;if(o.panel)o.panel.appendChild(o.behind);o.row.classList.remove("open");o.tr.remove();o.links.forEach(function(a){a.setAttribute("aria-expanded","false")});if(focus)o.link.focus()}
async function show(link){var row=link.closest("tr"),n=link.dataset.row;if(open){var same=open.row===row;close(false);if(same&&open===null&&link.dataset.was==="1"){link.dataset.was="";link.focus();return}}
var many=link.dataset.rows,panel=many?null:$("#h"+n);if(!panel&&!many)return;var behind=many?await together(link):$(".behind",panel),tr=el("tr",{"class":"panel-row"}),td=el("td");
td.colSpan=Math.max.apply(null,$$("tr",table).map(function(r){return $$("th,td",r).reduce(function(s,c){return s+c.colSpan},0)}));
behind.dataset.row=many||n;td.appendChild(behind);tr.appendChild(td);row.after(tr);row.classList.add("open");
var links=$$(BEHIND,row);links.forEach(function(a){a.setAttribute("aria-expanded","true");a.dataset.was=""});link.dataset.was="1";
open={row:row,tr:tr,panel:panel,behind:behind,link:link,links:links};behind.tabIndex=-1;
var of=$('.of[data-text="'+link.dataset.text+'"]',behind);
await expand(behind);if(of)of.scrollIntoView({block:"nearest"});behind.focus({preventScroll:true});
doc.dispatchEvent(new CustomEvent("voxlex:opened"))}

table.addEventListener("click",function(e){var a=e.target.closest(BEHIND);if(!a)return;e.preventDefault();show(a)});
doc.addEventListener("keydown",function(e){if(e.key==="Escape"&&open){e.preventDefault();close(true)}});
$$(BEHIND,table).forEach(function(a){var cells=$$("td.c",a.closest("tr"));a.dataset.text=String(cells.indexOf(a.closest("td")));a.setAttribute("aria-expanded","false")});
$$("details.panel").forEach(function(p){p.addEventListener("toggle",function(){if(p.open){var b=$(".behind",p);if(b){b.dataset.row=p.dataset.row;expand(b)}}})});

$$(".columns th[data-sort]",table).forEach(function(th){var b=el("button",{type:"button"},th.textContent);th.replaceChildren(b);
b.onclick=function(){close(false);var was=th.getAttribute("aria-sort"),num=th.dataset.sort==="n",next=!was?(num?"descending":"ascending"):was===(num?"descending":"ascending")?(num?"ascending":"descending"):null;
$$(".columns th",table).forEach(function(o){o.removeAttribute("aria-sort")});if(next)th.setAttribute("aria-sort",next);
var col=$$("th",th.parentNode).indexOf(th);
$$("tbody:not(.total)",table).forEach(function(tb){var rows=$$("tr.row",tb);
rows.forEach(function(r,i){if(r.place==null)r.place=i});
var key=function(r){var c=r.children[col];return num?(c.dataset.v===""||c.dataset.v==null?null:+c.dataset.v):c.textContent.toLowerCase()};
rows.sort(function(a,b){if(!next)return a.place-b.place;var x=key(a),y=key(b);if(x===null||y===null)return(x===null)-(y===null)||a.place-b.place;var d=x<y?-1:x>y?1:0;return(next==="descending"?-d:d)||a.place-b.place});
rows.forEach(function(r){tb.appendChild(r)})})}});

(function(){var box=$("#tools"),label=el("label",null,"Only terms with "),input=el("input",{type:"search",id:"filter"}),status=el("span",{role:"status","aria-live":"polite"});
label.appendChild(input);box.appendChild(label);
var groups=$$("tbody",table).filter(function(tb){return $("tr.group",tb)}),select=null;
if(groups.length>1){var l=el("label",null,"Group ");select=el("select",{id:"group"});select.appendChild(el("option",{value:""},"all"));
groups.forEach(function(tb,i){select.appendChild(el("option",{value:String(i)},$("tr.group th",tb).textContent))});l.appendChild(select);box.appendChild(l)}
box.appendChild(status);
function apply(){close(false);var q=input.value.trim().toLowerCase(),g=select&&select.value!==""?groups[+select.value]:null,n=0;
$$("tbody:not(.total)",table).forEach(function(tb){var here=!g||tb===g,left=0;$$("tr.row",tb).forEach(function(r){var ok=here&&r.firstElementChild.textContent.toLowerCase().indexOf(q)>=0;r.hidden=!ok;if(ok)left++});n+=left;
$$("tr.group",tb).forEach(function(r){r.hidden=!left})});
status.textContent=q||g?n+(n===1?" term":" terms"):""}
input.oninput=apply;if(select)select.onchange=apply;box.hidden=false})();

(function(){var box=$("#search"),label=el("label",null,"Search all lines "),input=el("input",{type:"search",id:"all"}),status=el("span",{role:"status","aria-live":"polite"});
label.appendChild(input);box.appendChild(label);box.appendChild(status);
var out=el("table",{"class":"kwic"}),body=el("tbody");out.hidden=true;out.appendChild(el("caption",{"class":"hide"},"Lines that were found"));
out.appendChild(head());out.appendChild(body);box.after(out);
var turn=0;input.oninput=async function(){var q=input.value.trim().toLowerCase(),mine=++turn;if(q.length<2){out.hidden=true;status.textContent="";return}
var d=await hits();if(mine!==turn)return;var found=d.rows.filter(function(r){return holds(d,r,q)});
status.textContent=found.length+(found.length===1?" line":" lines")+(found.length>100?", the first 100 are shown":"");fill(body,d,found,100,2);out.hidden=!found.length};
box.hidden=false})();

if(window.requestIdleCallback)requestIdleCallback(function(){hits()},{timeout:3000});
})();
