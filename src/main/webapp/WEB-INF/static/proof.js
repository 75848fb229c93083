// Judges a file by its bytes and the published keys alone, as org.sanad.proof does: docs/verification.md. It sends nothing anywhere.
const { subtle } = crypto;
const SEQUENCE = 0x30, SET = 0x31, OCTETS = 4, TIME = 0x18, C0 = 0xa0, C1 = 0xa1;
// object identifiers as they are encoded
const PKCS9 = '2a864886f70d0109', SIGNED_DATA = '06092a864886f70d010702', DATA = '06092a864886f70d010701', TYPE = `0609${PKCS9}03`, DIGEST = `0609${PKCS9}04`;
const BINDING = `060b${PKCS9}10022f`, STAMP = `060b${PKCS9}10020e`, STAMPED = `060b${PKCS9}100104`, P256 = '06082a8648ce3d030107';
// ours: the moment of signing if there is a time stamp, which cannot be signed itself; NULL if there is none
const MOMENT = '06146981c7f5c1f7d3b8da8ebbadd8cde5d0d8b39963';
const HASHES = { '0609608648016503040201': 'SHA-256', '0609608648016503040202': 'SHA-384', '0609608648016503040203': 'SHA-512' };
const ECDSA = { '06082a8648ce3d040302': 'SHA-256', '06082a8648ce3d040303': 'SHA-384', '06082a8648ce3d040304': 'SHA-512' };
const RSA = { '06092a864886f70d01010b': 'SHA-256', '06092a864886f70d01010c': 'SHA-384', '06092a864886f70d01010d': 'SHA-512' };
const CURVES = { [P256]: ['P-256', 32], '06052b81040022': ['P-384', 48], '06052b81040023': ['P-521', 66] };
const W = '[ \\t\\n\\x0b\\f\\r]';
const RANGE = new RegExp(`^${W}*\\[${W}*0${W}+(\\d{1,10})${W}+(\\d{1,10})${W}+(\\d{1,10})${W}*\\]`);
const COMPACT = /^[ \t\r\n]*(eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*)[ \t\r\n]*$/, LONGEST = 64 * 1024;

const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const unhex = text => Uint8Array.from(text.match(/../g), two => parseInt(two, 16));
const utf8 = bytes => new TextDecoder().decode(bytes);
const latin = bytes => new TextDecoder('latin1').decode(bytes);
const hash = async (bytes, name = 'SHA-256') => hex(new Uint8Array(await subtle.digest(name, bytes)));
const decode = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
const encode = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const fail = () => { throw new Error('malformed'); };
// an object in base64url, nested and with numbers as ours could be; null if it is none
function object(part) {
  try {
    const text = utf8(decode(part)), bare = text.replace(/"(?:\\[^]|[^"\\])*"/g, '');
    let depth = 0;
    for (const at of bare) {
      if ('{['.includes(at)) depth++;
      if ('}]'.includes(at)) depth--;
      if (depth > 32) return null;
    }
    const value = /[\d+.eE-]{65}/.test(bare) ? null : JSON.parse(text);
    return Array.isArray(value) || typeof value !== 'object' ? null : value;
  } catch {
    return null;
  }
}

// DER: lengths are definite and as short as they can be
function der(bytes, at = 0) {
  let length = bytes[at + 1], from = at + 2;
  if (length > 0x7f) {
    const size = length & 0x7f;
    if (!size || size > 3) fail();
    length = 0;
    for (const end = from + size; from < end; from++) length = length << 8 | bytes[from];
    if (length < (size === 1 ? 0x80 : 1 << 8 * (size - 1))) fail();
  }
  if (!(from + length <= bytes.length)) fail();
  return { tag: bytes[at], content: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) };
}
function children({ content }) {
  const list = [];
  for (let at = 0; at < content.length; at += list.at(-1).whole.length) list.push(der(content, at));
  return list;
}
const expect = (element, tag) => element?.tag === tag ? element : fail();
const only = element => children(element).length === 1 ? children(element)[0] : fail();
const id = element => hex(element.whole);
function write(tag, ...parts) {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const size = length > 0xffff ? [0x83, length >> 16, length >> 8, length] : length > 0xff ? [0x82, length >> 8, length] : length > 0x7f ? [0x81, length] : [length];
  return Uint8Array.from([tag, ...size, ...parts.flatMap(part => [...part])]);
}
const attribute = (set, type) => {
  const found = children(set).filter(each => id(children(each)[0]) === type);
  return found.length === 1 ? only(expect(children(found[0])[1], SET)) : null;
};

function certificate(element) {
  const parts = children(children(element)[0]);
  if (parts[0].tag === C0) parts.shift();
  const names = children(parts[4]).flatMap(children).map(each => utf8(children(each)[1].content));
  return { whole: element.whole, serial: parts[0], issuer: parts[2], subject: names.reverse().join(', '), spki: parts[5].whole, rest: hex(element.whole) };
}
function cms(whole) {
  const [type, wrapped] = children(expect(whole, SEQUENCE));
  if (id(type) !== SIGNED_DATA) fail();
  const data = children(expect(only(expect(wrapped, C0)), SEQUENCE));
  const [kind, given] = children(expect(data[2], SEQUENCE));
  const certificates = data[3].tag === C0 ? children(data[3]).map(certificate) : [];
  const signer = children(expect(only(expect(data.at(-1), SET)), SEQUENCE));
  const [issuer, serial] = children(expect(signer[1], SEQUENCE));
  const signed = expect(signer[3], C0).whole.slice();
  signed[0] = SET;
  return {
    type: id(kind), content: given && expect(only(expect(given, C0)), OCTETS).content, certificates, signed, attributes: der(signed),
    by: certificates.find(each => id(each.issuer) === id(issuer) && id(each.serial) === id(serial)) ?? fail(),
    digest: HASHES[id(children(signer[2])[0])] ?? fail(), algorithm: id(children(signer[4])[0]), signature: expect(signer[5], OCTETS).content,
    unsigned: signer.length === 7 ? expect(signer[6], C1) : null };
}
// the one form of our signatures, written again
function again({ certificates, by, signed, signature, unsigned }) {
  const one = [2, 1, 1], tagged = signed.slice(), sha = write(SEQUENCE, unhex('0609608648016503040201'));
  tagged[0] = C0;
  const signer = write(SEQUENCE, one, write(SEQUENCE, by.issuer.whole, by.serial.whole), sha, tagged, write(SEQUENCE, unhex('06082a8648ce3d040302')), write(OCTETS, signature), unsigned?.whole ?? []);
  const sorted = certificates.map(each => hex(each.whole)).sort().map(unhex);
  const data = write(SEQUENCE, one, write(SET, sha), write(SEQUENCE, unhex(DATA)), write(C0, ...sorted), write(SET, signer));
  return write(SEQUENCE, unhex(SIGNED_DATA), write(C0, data));
}
function raw(signature, size) {
  const whole = expect(der(signature), SEQUENCE), numbers = children(whole).map(each => expect(each, 2).content);
  const shortest = numbers.every(number => number[0] < 0x80 && (number[0] || number[1] > 0x7f));
  return whole.whole.length === signature.length && numbers.length === 2 && shortest ? unhex(numbers.map(number => hex(number).replace(/^00/, '').padStart(2 * size, '0')).join('')) : fail();
}
// where (r, s) verifies, (r, n - s) does too; of ours the smaller s counts alone
const low = value => hex(value).slice(64) <= '7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8';
async function holds(signed, content) {
  const { attributes, algorithm, digest, by } = signed;
  if (id(attribute(attributes, TYPE) ?? fail()) !== signed.type || hex(attribute(attributes, DIGEST).content) !== await hash(content, digest)) return false;
  if (algorithm in ECDSA) {
    const [namedCurve, size] = CURVES[Object.keys(CURVES).find(curve => hex(by.spki).includes(curve))] ?? fail();
    const key = await subtle.importKey('spki', by.spki, { name: 'ECDSA', namedCurve }, true, ['verify']);
    return subtle.verify({ name: 'ECDSA', hash: ECDSA[algorithm] }, key, raw(signed.signature, size), signed.signed);
  }
  const key = await subtle.importKey('spki', by.spki, { name: 'RSASSA-PKCS1-v1_5', hash: RSA[algorithm] ?? digest }, false, ['verify']);
  return subtle.verify('RSASSA-PKCS1-v1_5', key, signed.signature, signed.signed);
}
function time({ content }) {
  const digits = latin(content).match(/^(\d{14})(\.\d+)?Z$/)?.[1] ?? fail(), [year, month, ...rest] = digits.match(/^\d{4}|\d\d/g);
  const at = new Date(Date.UTC(year, month - 1, ...rest));
  return at.toISOString().replace(/\D/g, '').startsWith(digits) ? at : fail();
}
// an authority's word on when it saw a signature (RFC 3161), at most five minutes before it was made and a day after
async function stamp({ unsigned, signature }, made) {
  const token = attribute(unsigned, STAMP) ?? fail();
  if (hex(unsigned.whole) !== hex(write(C1, write(SEQUENCE, unhex(STAMP), write(SET, token.whole))))) fail();
  const signed = cms(token), info = children(expect(der(signed.content), SEQUENCE)), [algorithm, print] = children(info[2]);
  const may = signed.by.rest.includes('0603551d25') && signed.by.rest.includes('06082b06010505070308');
  if (signed.type !== STAMPED || !may || id(children(algorithm)[0]) !== '0609608648016503040201' || hex(print.content) !== await hash(signature) || !await holds(signed, signed.content)) fail();
  const at = time(expect(info[4], TIME));
  return at >= made - 5 * 60e3 && at <= +made + 24 * 3600e3 ? { at, authority: signed.by.subject } : fail();
}
const thumbprint = async ({ x, y }) => encode(unhex(await hash(new TextEncoder().encode(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`))));

async function signature(bytes, text, keys) {
  const mark = text.indexOf('/ByteRange');
  if (mark < 0) return { verdict: 'UNSIGNED' };
  const [, from, to, rest] = text.slice(mark + 10, mark + 110).match(RANGE)?.map(Number) ?? [];
  if (text.indexOf('/ByteRange', mark + 1) >= 0 || !(from >= 1 && from < to && to + rest === bytes.length)) return { verdict: 'NOT_WHOLE' };
  try {
    const gap = text.slice(from + 1, to - 1);
    if (text[from] !== '<' || text[to - 1] !== '>' || gap.length % 2 || gap.length > LONGEST || /[^0-9a-f]/.test(gap)) fail();
    const padded = unhex(gap), whole = der(padded), signed = cms(whole), { by } = signed;
    const content = new Uint8Array(from + rest);
    content.set(bytes.subarray(0, from));
    content.set(bytes.subarray(to), from);
    const named = children(children(attribute(signed.attributes, BINDING))[0]).map(each => hex(expect(only(each), OCTETS).content));
    const sent = await Promise.all(signed.certificates.map(each => hash(each.whole)));
    const bound = named[0] === await hash(by.whole) && named.length === sent.length && [...named].sort().join() === [...sent].sort().join();
    if (padded.subarray(whole.whole.length).some(byte => byte) || !low(raw(signed.signature, 32)) || !hex(by.spki).includes(P256) || !bound || hex(again(signed)) !== hex(whole.whole)) fail();
    const moment = attribute(signed.attributes, MOMENT), stamped = moment?.tag === TIME;
    if (!stamped && signed.unsigned) fail();
    const timeStamp = stamped ? await stamp(signed, time(moment)) : null;
    if (!await holds(signed, content)) fail();
    const kid = await thumbprint(await subtle.exportKey('jwk', await subtle.importKey('spki', by.spki, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify'])));
    return { verdict: keys.has(kid) ? 'GENUINE' : 'FOREIGN', kid, signer: by.subject, timeStamp };
  } catch {
    return { verdict: 'BROKEN' };
  }
}
async function credential(text, keys) {
  try {
    const [header, payload, value] = text.split('.'), { alg, typ, kid } = object(header) ?? {}, key = keys.get(kid);
    if (!key) return { verdict: 'FOREIGN', kid };
    const given = decode(value);
    if (alg !== 'ES256' || typ !== 'vc+jwt' || encode(given) !== value || given.length !== 64 || !low(given)) fail();
    if (!await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, given, new TextEncoder().encode(`${header}.${payload}`))) fail();
    const said = object(payload);
    if (!said.id.endsWith(`/${said.credentialSubject.serial}`)) fail();
    return { verdict: 'GENUINE', kid, said, serial: said.credentialSubject.serial };
  } catch {
    return { verdict: 'BROKEN' };
  }
}
// the number that a credential gives itself, whoever signed it
function claimed(text) {
  try {
    return [String(object(text.split('.')[1]).id.split('/').pop())].filter(number => /^[\w-]{16,19}$/.test(number));
  } catch {
    return [];
  }
}
async function embedded(bytes, text, keys) {
  const found = /\/EmbeddedFile\s*\/Length (\d{1,6})\s*>>\s*stream\r?\n/.exec(text), at = found && found.index + found[0].length;
  return found && credential(await new Response(new Blob([bytes.subarray(at, at + Number(found[1]))]).stream().pipeThrough(new DecompressionStream('deflate'))).text(), keys);
}

/** The keys of a JWK set under their thumbprints; what the set calls them does not count. */
export async function trusted(jwks) {
  const keys = new Map();
  for (const { kty, crv, x, y } of jwks.keys) {
    if (crv === 'P-256') keys.set(await thumbprint({ x, y }), await subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: crv }, true, ['verify']));
  }
  return keys;
}

/** What a file is: verdict, key, signer, time stamp, the number and what is certified (both only if it is genuine), and numbers that stand anywhere in it. */
export async function examine(bytes, keys) {
  const text = latin(bytes), compact = bytes.length <= LONGEST && COMPACT.exec(text)?.[1];
  if (compact && object(compact.split('.')[1])) return { credential: true, sha256: await hash(new TextEncoder().encode(compact)), numbers: claimed(compact), ...await credential(compact, keys) };
  const numbers = [...new Set(text.match(/(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}(?![\w-])/g))].slice(0, 5);
  const found = { sha256: await hash(bytes), numbers, ...await signature(bytes, text, keys) };
  if (found.verdict !== 'GENUINE') return found;
  const serial = /\d+ 0 obj\s*\(([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})\)\s*endobj/.exec(text)?.[1], inside = await embedded(bytes, text, keys).catch(() => null);
  if (inside && (inside.verdict !== 'GENUINE' || inside.serial !== serial)) return { ...found, verdict: 'CONTRADICTORY' };
  return { ...found, serial, said: inside?.said };
}
