'use strict';
// rxjs: operators, subjects, schedulers, errors, interop with promises and async iteration.
const { of, from, Subject, BehaviorSubject, ReplaySubject, interval, timer, merge, combineLatest, zip, concat, throwError, defer, firstValueFrom, lastValueFrom, range, Observable, asapScheduler, EMPTY, forkJoin } = require('rxjs');
const { map, filter, take, mergeMap, switchMap, concatMap, scan, reduce, catchError, retry, debounceTime, distinctUntilChanged, bufferCount, groupBy, toArray, takeUntil, startWith, pairwise, share, tap, finalize, withLatestFrom, delay, timeout, observeOn } = require('rxjs/operators');

const show = (name) => ({ next: (value) => console.log(name, value), error: (error) => console.log(name, 'error', error.message ?? error), complete: () => console.log(name, 'complete') });

range(1, 6).pipe(filter((n) => n % 2 === 0), map((n) => n * n), scan((sum, n) => sum + n, 0)).subscribe(show('sums'));
of('a', 'b', 'b', 'c').pipe(distinctUntilChanged(), startWith('^'), pairwise(), map((pair) => pair.join('')), toArray()).subscribe(show('pairs'));
range(0, 7).pipe(groupBy((n) => n % 3), mergeMap((group) => group.pipe(reduce((list, n) => [...list, n], [group.key])))).subscribe(show('groups'));
zip(of(1, 2, 3), of('x', 'y')).subscribe(show('zip'));
of(1, 2, 3, 4, 5).pipe(bufferCount(2)).subscribe(show('buffers'));

const subject = new Subject();
const behaviour = new BehaviorSubject(0);
const replay = new ReplaySubject(2);
subject.subscribe(behaviour);
subject.subscribe(replay);
combineLatest({ b: behaviour, s: subject }).subscribe(show('latest'));
subject.next(1);
subject.next(2);
subject.next(3);
replay.subscribe(show('replay'));
console.log(behaviour.value, subject.observed);
subject.complete();

let attempts = 0;
defer(() => (++attempts < 3 ? throwError(() => new Error(`try ${attempts}`)) : of(`done after ${attempts}`))).pipe(retry(3)).subscribe(show('retry'));
throwError(() => new Error('x')).pipe(catchError((error) => of(`caught ${error.message}`)), finalize(() => console.log('finalized'))).subscribe(show('catch'));

async function timed() {
  console.log(await lastValueFrom(interval(2).pipe(take(3), map((n) => n * 10), toArray())));
  console.log(await firstValueFrom(merge(timer(20).pipe(map(() => 'slow')), timer(1).pipe(map(() => 'fast')))));
  console.log(await lastValueFrom(from(['a', 'ab', 'abc']).pipe(concatMap((text) => of(text).pipe(delay(1))), switchMap((text) => Promise.resolve(text.length)), toArray())));
  console.log(await lastValueFrom(concat(of('k', 'kl'), timer(15).pipe(map(() => 'klm'))).pipe(debounceTime(5), toArray())));
  await lastValueFrom(interval(50).pipe(timeout(5))).catch((error) => console.log(error.name));
  await firstValueFrom(EMPTY).catch((error) => console.log(error.name));
  console.log(await lastValueFrom(forkJoin([of(1), Promise.resolve(2), timer(1)])));
  const until = new Subject();
  const shared = interval(1).pipe(share(), takeUntil(until));
  let seen = 0;
  shared.subscribe({ next: () => { if (++seen === 3) until.next(); }, complete: () => console.log('shared', seen) });
  await lastValueFrom(timer(30));
  of('asap').pipe(observeOn(asapScheduler), tap((value) => console.log(value))).subscribe();
  console.log('before asap');
}

new Observable((subscriber) => {
  subscriber.next(1);
  const id = setTimeout(() => subscriber.next(2), 1);
  return () => { clearTimeout(id); console.log('torn down'); };
}).pipe(take(1), withLatestFrom(of('w'))).subscribe(show('custom'));
timed().then(() => console.log('end'));
