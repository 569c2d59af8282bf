/* Every way known to escape the time limit, tried in a handler: it ends the call soon after. */
#include "base/clock.h"
#include "test/support/test.h"
#include "test/unit/scripting/script_fixture.h"

#define LIMIT_MS 50

/* How much longer a call may take: what cannot be interrupted is one collection of a full heap. */
#if defined(__SANITIZE_ADDRESS__)
#define SLACK_MS 3000
#else
#define SLACK_MS 450
#endif

static struct fixture fixture;
static struct noting_client client;
static struct capture captured;

/* Each is work without end, or as good as without, in a form that no check between opcodes sees. */
static const struct {
    const char *label;
    const char *body; /* of an rpc */
} escapes[] = {
    {"join", "var a=[]; a.length=4e9; a.join('')"},
    {"join big", "new Array(1e9).join('x')"},
    {"reverse", "var a=[1]; a.length=4e9; a.reverse()"},
    {"sort", "var a=[3,2]; a.length=4e8; a.sort()"},
    {"unshift", "var a=[1]; a.length=4e9-10; a.unshift(1)"},
    {"concat", "var a=[1]; a.length=4e9; a.concat(a)"},
    {"forEach", "var a=[1]; a.length=4e9; a.forEach(function(){})"},
    {"array-like shift", "Array.prototype.shift.call({length:2**53-1})"},
    {"array-like unshift", "Array.prototype.unshift.call({length:2**53-10},1)"},
    {"array-like reverse", "Array.prototype.reverse.call({length:2**53-1})"},
    {"array-like indexOf", "Array.prototype.lastIndexOf.call({length:2**53-1},1)"},
    {"array-like forEach", "Array.prototype.forEach.call({length:2**53-1},function(){})"},
    {"array-like reduce", "Array.prototype.reduceRight.call({length:2**53-1},function(){})"},
    {"typed join", "var a=new Uint8Array(1e6); for(;;) a.join()"},
    {"typed reverse", "var a=new Float64Array(1e6); for(;;) a.reverse()"},
    {"typed indexOf", "var a=new Float64Array(1e6); for(;;) a.indexOf(1)"},
    {"number digits", "for(;;) (1/3).toFixed(100)"},
    {"JSON names", "var a=[]; for(var i=0;i<1e5;i++) a.push('k'+i); for(;;) JSON.stringify({},a)"},
    {"proxy keys", "var o={}; for(var i=0;i<1e5;i++) o['k'+i]=1; var p=new Proxy(o,{ownKeys:"
                   "function(o){return Reflect.ownKeys(o)}}); for(;;) Object.keys(p)"},
    {"proxy freeze", "var o={}; for(var i=0;i<1e5;i++) o['k'+i]=1; for(;;) Object.freeze(new "
                     "Proxy(o,{}))"},
    {"proxy prototype",
     "var h={}, p=new Proxy(h,{}); Object.setPrototypeOf(h,p); for(;;) try { p.x } "
     "catch (e) {}"},
    {"proxy handlers", "var h={}; for(var i=0;i<1e5;i++) h=new Proxy({},h); for(;;) try { h.x } "
                       "catch (e) {}"},
    {"apply", "for(;;) { try { Math.max.apply(null, {length:4e9}) } catch (e) {} }"},
    {"apply2", "var a=[]; for (var i=0;i<200000;i++) a.push(i); for(;;) Math.max.apply(null,a)"},
    {"bound", "var a=[null]; for (var i=0;i<100000;i++) a.push(i); function f(){}; var "
              "b=f.bind.apply(f,a); for(;;) b()"},
    {"regexp", "/^(a+)+$/.test(new Array(40).join('a')+'b')"},
    {"regexp2", "/(x+x+)+y/.exec(new Array(40).join('x'))"},
    {"regexp class",
     "var c=''; for(var i=0;i<20000;i++) c+=String.fromCharCode(0x100+i*2); var r=new "
     "RegExp('['+c+']*'); var s=new Array(100000).join('\\u0100'); for(;;) r.test(s)"},
    {"regexp icase", "for(;;) new RegExp('['+new Array(2000).join('\\\\0-\\uffff')+']','i')"},
    {"regexp backref", "var s=new Array(20000).join('a'); for(;;) /(a*)\\1b/.test(s)"},
    {"replace g", "var s=new Array(1e6).join('a'); for(;;) s.replace(/a/g,'b')"},
    {"replace cb", "new Array(1e7).join('a').replace(/a/g,function(){return 'b'})"},
    {"split", "var s=new Array(1e6).join('a,'); for(;;) s.split(',')"},
    {"split empty", "var s=new Array(1e6).join('a,'); for(;;) s.split('')"},
    {"split uni", "var s=new Array(1e6).join('\\u00e9,'); for(;;) s.split('')"},
    {"indexOf quad",
     "var s=new Array(1e6).join('a'), t=new Array(5e5).join('a')+'b'; for(;;) s.indexOf(t)"},
    {"lastIndexOf quad",
     "var s=new Array(1e6).join('a'), t='b'+new Array(5e5).join('a'); for(;;) s.lastIndexOf(t)"},
    {"includes", "var s=new Array(1e7).join('a'); for(;;) s.includes('b')"},
    {"concat loop", "var s=new Array(1e7).join('a'), t; for(var i=0;;i++) t=s+i"},
    {"repeat", "for(;;) 'ab'.repeat(1e7)"},
    {"charAt uni",
     "var s=new Array(1e7).join('\\u00e9'), t=0; for(var i=0;;i+=3333333) t=s.charAt(i%1e7)"},
    {"charCodeAt uni2",
     "var s=new Array(1e7).join('\\u00e9'), u=s+'x', v=s+'y', w=s.slice(1)+'k',x=s+'l', t=0; "
     "for(var i=0;;i+=3333333) t=[s,u,v,w,x][i%5].charCodeAt(i%1e7)"},
    {"upper", "var s=new Array(1e7).join('a'); for(;;) s.toUpperCase()"},
    {"encodeURI", "var s=new Array(1e7).join('a'); for(;;) encodeURIComponent(s)"},
    {"compare", "var s=new Array(2e7).join('a'), t=s+'b', u=s+'c', n=0; for(;;) n+=t<u"},
    {"localeCompare",
     "var s=new Array(2e7).join('a'), t=s+'b', u=s+'c', n=0; for(;;) n+=t.localeCompare(u)"},
    {"localeCompare alike",
     "var s='\\u00e9'.repeat(1e6), t=s+'a', n=0; for(;;) n+=s.localeCompare(t)"},
    {"number", "var s=new Array(1e7).join('1'), n=0; for(;;) n+=+s"},
    {"parseInt", "var s=new Array(1e7).join('1'), n=0; for(;;) n+=parseInt(s)"},
    {"parseFloat", "var s=new Array(1e7).join('1'), n=0; for(;;) n+=parseFloat(s)"},
    {"trim", "var s=new Array(1e7).join(' '), n=0; for(;;) s.trim()"},
    {"JSON.parse", "var s='['+new Array(5e5).join('1,')+'1]'; for(;;) JSON.parse(s)"},
    {"JSON.parse ws", "var s=new Array(3e7).join(' ')+'1'; for(;;) JSON.parse(s)"},
    {"JSON.parse str", "var s='\"'+new Array(2e7).join('a')+'\"'; for(;;) JSON.parse(s)"},
    {"JSON.parse num", "var s=new Array(2e7).join('1'); for(;;) JSON.parse(s)"},
    {"JSON.parse esc", "var s='\"'+new Array(3e6).join('\\\\n')+'\"'; for(;;) JSON.parse(s)"},
    {"JSON.parse reviver",
     "var s='['+new Array(1e5).join('1,')+'1]'; for(;;) JSON.parse(s,function(k,v){return v})"},
    {"JSON.stringify", "var a=[]; for(var i=0;i<3e5;i++) a.push(i); for(;;) JSON.stringify(a)"},
    {"JSON.stringify str", "var s=new Array(1e7).join('\\u00e9'); for(;;) JSON.stringify(s)"},
    {"JSON.stringify len", "var a=[]; a.length=4e9; JSON.stringify(a)"},
    {"JSON.stringify replacer", "var a=[]; for(var i=0;i<3e5;i++) a.push(i); for(;;) "
                                "JSON.stringify(a,function(k,v){return v})"},
    {"toJSON", "JSON.stringify({toJSON:function(){for(;;);}})"},
    {"getter", "({get a(){for(;;);}}).a"},
    {"valueOf", "+{valueOf:function(){for(;;);}}"},
    {"toString", "''+{toString:function(){for(;;);}}"},
    {"proxy", "new Proxy({},{get:function(){for(;;);}}).x"},
    {"sortcmp", "[3,2,1].sort(function(){for(;;);})"},
    {"sort big",
     "var a=[]; for(var i=0;i<2e5;i++) a.push((i*7919)%200003); for(;;) a.slice().sort()"},
    {"keys desc", "var o={}; for(var i=60000;i>0;i--) o[i]=1; for(;;) Object.keys(o)"},
    {"keys str", "var s=new Array(3e5).join('a'); for(;;) Object.keys(s)"},
    {"forin", "var o={}; for(var i=0;i<100000;i++) o['k'+i]=1; for(;;) for (var k in o) break"},
    {"assign", "var o={}; for(var i=0;i<100000;i++) o['k'+i]=1; for(;;) Object.assign({},o)"},
    {"freeze",
     "var o={}; for(var i=0;i<100000;i++) o['k'+i]=1; for(;;) Object.isFrozen(Object.freeze(o))"},
    {"proto chain",
     "var o={}; for(var i=0;i<900;i++) o=Object.create(o); var n=0; for(;;) n+=o.zzz===undefined"},
    {"instanceof chain", "var o={}; for(var i=0;i<900;i++) o=Object.create(o); function F(){} var "
                         "n=0; for(;;) n+=(o instanceof F)"},
    {"isPrototypeOf", "var o={}, p={}; for(var i=0;i<900;i++) o=Object.create(o); var n=0; for(;;) "
                      "n+=p.isPrototypeOf(o)"},
    {"typed set",
     "var a=new Uint8Array(1e7), b=new Float64Array(1e6); for(;;) {b.set(a.subarray(0,1e6));}"},
    {"typed set arr", "var a=new Uint8Array(1e7); for(;;) a.set({length:1e7})"},
    {"typed from", "for(;;) new Float32Array(new Uint8Array(1e6))"},
    {"typed alloc", "for(;;) new Uint8Array(3e7)"},
    {"buf fill", "var b=Buffer.alloc(3e7); for(;;) b.fill('ab')"},
    {"buf fill1", "var b=Buffer.alloc(3e7); for(;;) b.fill(1)"},
    {"buf toString", "var b=Buffer.alloc(1e7); for(;;) b.toString()"},
    {"buf compare", "var b=Buffer.alloc(3e7), c=Buffer.alloc(2e7); for(;;) b.compare(c)"},
    {"buf slice copy", "var b=Buffer.alloc(3e7); for(;;) b.copy(b,1)"},
    {"buf lastIndexOf quad",
     "var s = Buffer.alloc(1e6, 'a'), t = Buffer.concat([Buffer.from('ab'), "
     "Buffer.alloc(5e5, 'a')]); for (;;) s.lastIndexOf(t)"},
    {"buf indexOf utf16", "var s = Buffer.alloc(1e7); for (;;) s.indexOf('x', 0, 'utf16le')"},
    {"buf swap", "var b = Buffer.alloc(3e7); for (;;) b.swap16()"},
    {"buf write", "var b = Buffer.alloc(3e7), s = new Array(1e7).join('a'); for (;;) b.write(s)"},
    {"crypto hash", "var h = require('crypto').createHash('sha256'), b = Buffer.alloc(1e7); for "
                    "(;;) h.update(b)"},
    {"textdecoder", "var b=new Uint8Array(1e7), d=new TextDecoder(); for(;;) d.decode(b)"},
    {"textencoder",
     "var s=new Array(1e7).join('\\u00e9'), d=new TextEncoder(); for(;;) d.encode(s)"},
    {"arr alloc", "for(;;) new Array(1e6)"},
    {"array push pop", "var a=[]; for(;;) { a.push(1); a.length=0; }"},
    {"array shift", "var a=[]; for(var i=0;i<5e5;i++) a.push(i); for(;;) { a.shift(); a.push(1) }"},
    {"memory catch", "var a=[]; for(;;) try { a.push({}) } catch(e) {}"},
    {"memory catch2", "var x={}; for(;;) try { x={x:x} } catch(e) {}"},
    {"memory catch big", "var a=[]; for(;;) try { a.push(new Array(1e5)) } catch(e) {}"},
    {"Function", "var s='0;'; s=new Array(1e6).join(s); for(;;) new Function(s)"},
    {"Function str", "var s='\"'+new Array(1e7).join('a')+'\"'; for(;;) new Function(s)"},
    {"Function comment", "var s='/*'+new Array(1e7).join('a')+'*/'; for(;;) new Function(s)"},
    {"Function nested", "var s=''; for(var i=0;i<200;i++) s+='function f(){'; for(i=0;i<200;i++) "
                        "s+='}'; for(;;) new Function(s)"},
    {"eval", "var s=new Array(1e6).join('0;'); for(;;) (0,eval)(s)"},
    {"Function vars",
     "var s='var a0'; for(var i=1;i<50000;i++) s+=',a'+i; for(;;) new Function(s)"},
    {"Function labels", "var s=''; for(var i=0;i<2000;i++) s+='l'+i+':'; for(;;) try { new "
                        "Function(s+';') } catch (e) {}"},
    {"Function consts", "var s='return ['; for(var i=0;i<60000;i++) s+=(i+0.5)+','; for(;;) try { "
                        "new Function(s+'1]') } catch (e) {}"},
    {"Function switch", "var s='switch(a){'; for(var i=0;i<20000;i++) s+='case '+i+':'; for(;;) "
                        "try { new Function('a', s+'}') } catch (e) {}"},
    {"recursion", "function f(){ try { f() } catch(e) { f() } } f()"},
    {"recursion native", "function f(){ try { [1].forEach(f) } catch(e) { [1].forEach(f) } } f()"},
    {"catch loop", "for(;;) try { throw new Error('x') } catch (e) {}"},
    {"finally", "for(;;) try { for(;;); } finally { continue }"},
    {"hash collide", "var p=new Array(4000).join('a'), a=[]; for(var i=0;;i++) { "
                     "a.push(p+('00000'+i).slice(-5)+p) ; if (a.length>3000) a=[]; }"},
    {"Date.parse", "var s=new Array(1e7).join('1'); for(;;) Date.parse(s)"},
    {"Symbol", "var s=new Array(1e7).join('1'); for(;;) Symbol(s)"},
    {"defineProps", "var o={}; for(var i=0;i<50000;i++) o['k'+i]={value:1}; for(;;) "
                    "Object.defineProperties({},o)"},
    {"fromCharCode",
     "var a=[]; for(var i=0;i<1e5;i++) a.push(i); for(;;) String.fromCharCode.apply(null,a)"},
    {"array concat spread",
     "var a=[]; for(var i=0;i<1e5;i++) a.push(i); for(;;) [].concat(a,a,a,a,a,a,a,a,a,a)"},
    {"prop key concat",
     "var s=new Array(1e7).join('1'), o={}; for(var i=0;;i++) delete o[s+(i&1)]"},
    {"search", "var s=new Array(1e6).join('a'); for(;;) s.search('b')"},
    {"lookahead", "var s=new Array(2e4).join('a'); for(;;) /(?=(a*))b/.test(s)"},
    {"regexp compile", "var s=''; for(var i=0;i<1e5;i++) s+='a|'; for(;;) new RegExp(s)"},
    {"regexp copies", "for(;;) try { new RegExp('((a{100}){100}){100}') } catch(e) {}"},
    {"regexp deep", "var s=new Array(5000).join('(')+'a'+new Array(5000).join(')'); for(;;) try { "
                    "new RegExp(s).test('a') } catch(e) {}"},
    {"arguments", "var a=[]; for(var i=0;i<50000;i++) a.push(i); function f(){ return arguments } "
                  "for(;;) f.apply(null,a)"},
    {"push apply",
     "var a=[]; for(var i=0;i<50000;i++) a.push(i); for(;;) { var b=[]; b.push.apply(b,a) }"},
    {"unshift big",
     "var a=[]; for(var i=0;i<5e5;i++) a.push(i); for(;;) { a.unshift(1); a.pop() }"},
    {"splice big",
     "var a=[]; for(var i=0;i<5e5;i++) a.push(i); for(;;) { a.splice(0,1); a.push(1) }"},
    {"toFixed", "for(;;) (1e20).toFixed(20)"},
    {"toString2", "for(;;) (1.1e300).toString(2)"},
    {"from", "Array.from({length:4e9})"},
    {"fill loop", "var a=new Array(1e5).fill(0); for(;;) a.fill(1)"},
    {"includes2", "var a=[]; for(var i=0;i<3e5;i++) a.push(i); for(;;) a.includes(-1)"},
    {"toSorted", "var a=[]; for(var i=0;i<2e5;i++) a.push((i*7919)%200003); for(;;) a.toSorted()"},
    {"toReversed", "var a=[]; a.length=4e8; a.toReversed()"},
    {"copyWithin", "var a=[1]; a.length=4e9; a.copyWithin(0,1)"},
    {"padEnd", "for(;;) 'x'.padEnd(1e7,'ab')"},
    {"replaceAll quad", "var s='a'.repeat(1e6); for(;;) s.replaceAll('a'.repeat(5e5)+'b','b')"},
    {"matchAll", "var s='a'.repeat(1e6); for(;;) Array.from(s.matchAll(/a/g))"},
    {"spread str", "var s='\\u00e9'.repeat(1e6); for(;;) Array.from(s)"},
    {"normalize", "var s='\\u00e9'.repeat(1e6); for(;;) s.normalize('NFD')"},
    {"map grow", "var m=new Map(); for(var i=0;i<1e5;i++) m.set(i,i); for(;;) new Map(m)"},
    {"map forEach",
     "var m=new Map([[1,1]]); m.forEach(function(v,k){ m.delete(k); m.set(k+1,1) })"},
    {"map delete holes", "var m=new Map(); for(var i=0;i<2e5;i++) m.set(i,i); for(i=0;i<2e5-1;i++) "
                         "m.delete(i); for(;;) m.keys().next()"},
    {"fromEntries", "Object.fromEntries({[Symbol.iterator]:function(){return "
                    "{next:function(){return {done:false,value:['a',1]}}}}})"},
    {"structuredClone",
     "var o={}; for(var i=0;i<10000;i++) o['k'+i]={a:[1,2,3]}; for(;;) structuredClone(o)"},
    {"structuredClone deep",
     "var o={}; for(var i=0;i<1e5;i++) o={o:o}; for(;;) try { structuredClone(o) } catch (e) {}"},
    {"generator", "function* g(){ for(;;) yield 1 } for (var x of g()) ;"},
    {"async loop", "(async function(){ for(;;) ; })()"},
    {"class field", "class A { x = (function(){ for(;;); })() } new A()"},
    {"destruct", "var [...a] = (function*(){ for(;;) yield 1 })()"},
    {"tagged regex named", "/(?<a>x+x+)+y/.exec('x'.repeat(40))"},
    {"regexp u", "/^(?:\\p{L}+)+$/u.test('a'.repeat(40)+'1')"},
    {"regexp compile class", "var c='['+'a-z'.repeat(1e5)+']'; for(;;) new RegExp(c,'i')"},
    {"regexp compile quant", "for(;;) try { new RegExp('(((a{1000}){1000}){1000})') } catch(e) {}"},
    {"regexp compile nest",
     "for(;;) try { new RegExp('('.repeat(1e5)+')'.repeat(1e5)) } catch(e) {}"},
    {"typed sort", "var a=new Float64Array(1e6); for(var i=0;i<1e6;i++) a[i]=(i*7919)%1000003; "
                   "for(;;) a.slice().sort()"},
    {"typed indexOf", "var a=new Float64Array(5e6); for(;;) a.indexOf(5)"},
    {"typed reverse", "var a=new Float64Array(5e6); for(;;) a.reverse()"},
    {"typed set2", "var a=new Float64Array(5e6), b=new Float64Array(5e6); for(;;) a.set(b)"},
    {"inspect wide", "var a=[]; for(var i=0;i<1e5;i++) a.push(i); var u=require('util'); for(;;) "
                     "u.inspect(a,{maxArrayLength:null})"},
    {"deepEqual", "var a=[]; for(var i=0;i<1e5;i++) a.push({a:i}); var u=require('util'); for(;;) "
                  "u.isDeepStrictEqual(a,a.slice())"},
    {"url", "var s='http://a/'+'b/'.repeat(1e6); for(;;) new URL(s)"},
    {"url refused",
     "var s='http://'+'\\u00e9'.repeat(1e6); for(;;) try { new URL(s) } catch(e) {}"},
    {"isWellFormed", "var s='\\u00e9'.repeat(1e6); for(;;) s.isWellFormed()"},
    {"byteLength", "var s='\\u00e9'.repeat(1e6); for(;;) Buffer.byteLength(s)"},
    {"encodeInto", "var e=new TextEncoder(), s='\\u00e9'.repeat(1e6), d=new Uint8Array(3e6); "
                   "for(;;) e.encodeInto(s,d)"},
    {"typed fill", "var a=new Float64Array(1e6); for(;;) a.fill(1)"},
    {"typed copyWithin", "var a=new Float64Array(1e6); for(;;) a.copyWithin(0,1)"},
    {"typed includes", "var a=new Float64Array(1e6); for(;;) a.includes(5)"},
    {"btoa", "var s='a'.repeat(1e7); for(;;) btoa(s)"},
    {"from b64", "var b=Buffer.alloc(1e7).toString('base64'); for(;;) Buffer.from(b,'base64')"},
    {"buf toJSON", "var b=Buffer.alloc(1e6); for(;;) b.toJSON()"},
    {"random fill", "var c=require('crypto'), b=Buffer.alloc(3e7); for(;;) c.randomFillSync(b)"},
    {"string_decoder", "var D=require('string_decoder').StringDecoder, b=Buffer.alloc(1e7); "
                       "for(;;) new D().write(b)"},
    {"emit many", "var E=require('events'), e=new E(); e.setMaxListeners(0); for (var "
                  "i=0;i<1e5;i++) e.on('x',function(){}); for(;;) e.emit('x')"},
    {"JSON big nest",
     "var s='['.repeat(1e5)+']'.repeat(1e5); for(;;) try { JSON.parse(s) } catch(e) {}"},
    {"Proxy has",
     "var p=new Proxy({},{has:function(){ return true }, ownKeys:function(){ var a=[]; for(var "
     "i=0;i<1e5;i++) a.push('k'+i); return a }}); for(;;) Object.keys(p)"},
    {"getter chain", "var o={}; for(let i=0;i<1e4;i++) { let p=o; o={get x(){ return p.x }} } "
                     "for(;;) try { o.x } catch(e) {}"},
    {"Symbol.iterator rec",
     "var o={[Symbol.iterator](){ return [...o][0] }}; for(;;) try { [...o] } catch(e) {}"},
};

static bool ends_as_it_should(const char *logged)
{
    return strstr(logged, "time limit (50 ms) at ") != NULL ||
           strstr(logged, "memory limit (") != NULL;
}

static void check_escape(const char *label, const char *body)
{
    static char app[2048];

    snprintf(app, sizeof(app),
             "var eider = require('eider');\n"
             "eider.rpc('escape', function () { %s\n});\n"
             "eider.rpc('fine', function () { return 'fine'; });\n",
             body);
    fixture_init(&fixture, app);
    fixture.options.call_time_max_ms = LIMIT_MS;
    fixture.options.memory_max = 64u << 20;
    capture_begin(&captured, 2);
    const bool loaded = fixture_load(&fixture);
    const uint64_t begun_ns = clock_thread_cpu_ns();
    const char *answer = loaded ? fixture_rpc(&fixture, &client.client, "escape", NULL) : "";
    const uint64_t used_ms = (clock_thread_cpu_ns() - begun_ns) / 1000000u;
    const bool refused = strcmp(answer, "100 internal server error") == 0;

    uv_run(&fixture.loop, UV_RUN_NOWAIT); /* A heap that is full is replaced here. */
    answer = loaded ? fixture_rpc(&fixture, &client.client, "fine", NULL) : "";
    const bool fine = strcmp(answer, "\"fine\"") == 0;
    const bool told = ends_as_it_should(capture_text(&captured));

    capture_end(&captured);
    CHECK(label, refused);
    CHECK(label, fine);
    if (!CHECK(label, told)) {
        fprintf(stderr, "    logged: %.400s\n", captured.text);
    }
    if (!CHECK(label, used_ms < LIMIT_MS + SLACK_MS)) {
        fprintf(stderr, "    took %llu ms of CPU\n", (unsigned long long)used_ms);
    }
    CHECK(label, fixture_close(&fixture));
}

int main(int argc, char **argv)
{
    noting_client_init(&client);
    for (size_t i = 0; i < COUNT(escapes); i++) {
        if (argc < 2 || strstr(escapes[i].label, argv[1]) != NULL) {
            check_escape(escapes[i].label, escapes[i].body);
        }
    }
    return TEST_RESULT();
}
