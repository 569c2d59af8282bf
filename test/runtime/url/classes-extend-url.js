// class … extends URL and URLSearchParams; for-of, spread and destructuring over parameters.
class Api extends URL {
    #calls = 0;
    get calls() { return this.#calls; }
    endpoint(name) {
        this.#calls++;
        return new URL(name, this).href;
    }
}

const api = new Api('https://api.example.com/v1/?key=1&key=2');

console.log(api.endpoint('users'), api.calls, api instanceof URL, api.href);
for (const [name, value] of api.searchParams) {
    console.log(name, value);
}
console.log([...new URLSearchParams('a=1&b=2').keys()], [...new URLSearchParams('a=1')][0]);
class Params extends URLSearchParams {
    first() { return [...this][0]; }
}
console.log(new Params({ z: 1, a: 2 }).first(), `${new Params([['x', 'y']])}`);
const { hostname, pathname } = new URL('http://h/p');
console.log(hostname, pathname);
