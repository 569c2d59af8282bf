// `this` at the top of a module is undefined, wherever it stands: helpers of TypeScript's compiler ask it for a property.
var __helper = (this && this.__helper) || ((value) => value);
const arrow = () => this;
console.log(__helper(1), this, typeof this, this?.x, this === undefined, arrow(), [this], { ...this }, `${this}`, !this, this ?? 'nothing');
try {
    this.property;
} catch (error) {
    console.log(error.message);
}
try {
    this.method(1);
} catch (error) {
    console.log(error.message);
}
try {
    this[0] = 1;
} catch (error) {
    console.log(error.message);
}
const object = { method() { return new.target?.name ?? (() => { try { return new.target.name; } catch (error) { return error.message; } })(); } };
console.log(object.method());
