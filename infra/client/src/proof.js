/**
 * The work that a comment's form asks for, in a module that is a worker where it is started as one: told
 * `{form, bits}`, it answers with the number that goes along as `proof`. Blocking, so never on a page's own thread.
 *
 * SHA-256 (FIPS 180-4) by hand and for one block: a form and its number have at most 55 bytes, and asking
 * `crypto.subtle` for each of many thousand hashes takes far longer than making them.
 */
const MOST_BYTES = 55;

/** The first 32 bits of the fractional parts of the square or cube roots of the first primes. */
const roots = (count, power) => {
  const found = [];
  for (let n = 2; found.length < count; n++) {
    if ([...Array(n).keys()].every((d) => d < 2 || n % d)) found.push(((n ** power) % 1) * 2 ** 32);
  }
  return Uint32Array.from(found);
};
const START = roots(8, 1 / 2);
const ROUND = roots(64, 1 / 3);

/** The first word of the hash of a message that is padded to one block already. */
const firstWord = (block, words) => {
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let i = 0; i < 16; i++) words[i] = block.getUint32(4 * i);
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15], b = words[i - 2];
    words[i] = words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return (START[0] + a) >>> 0;
};

/** The first number from 0 on that makes SHA-256 of the form and its digits begin with so many zero bits. */
export const solve = (form, bits) => {
  const bytes = new Uint8Array(64), block = new DataView(bytes.buffer), words = new Uint32Array(64);
  const encoder = new TextEncoder();
  for (let proof = 0; ; proof++) {
    const { written, read } = encoder.encodeInto(form + proof, bytes);
    if (written > MOST_BYTES || read < (form + proof).length) throw new RangeError("a form has at most 48 characters");
    bytes.fill(0, written);
    bytes[written] = 0x80;
    block.setUint32(60, written * 8);
    if (bits === 0 || firstWord(block, words) >>> (32 - bits) === 0) return proof;
  }
};

if (typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope) {
  self.onmessage = ({ data }) => self.postMessage({ proof: solve(data.form, data.bits) });
}
