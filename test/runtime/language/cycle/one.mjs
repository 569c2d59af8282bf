export const shared = 1, own = 'one';
