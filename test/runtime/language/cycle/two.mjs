export const shared = 2, other = 'two';
