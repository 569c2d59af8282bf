import { second, callFirst } from './second.mjs';
import * as all from './second.mjs';

export function first() {
  return `first and ${second}`;
}
export let late = 'late';
export default class Made {}
console.log('first runs', callFirst, Object.keys(all), Reflect.get(all, 'second'));
