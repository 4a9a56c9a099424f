/**
 * Does something while no other tab of this browser does it. Over plain HTTP, where browsers lend no locks, tabs do not wait for each other: they
 * then hold a stream each, and the server takes what is sent twice once.
 */
export const alone = <T>(name: string, act: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request(name, act) as Promise<T>) : act();
