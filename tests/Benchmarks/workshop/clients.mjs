// Everybody in a room, as browsers are: each holds one connection and the whole of what was said, and some of them speak. The same for both servers.
//   node clients.mjs SERVER ADDRESS LINES_A_SECOND SECONDS_BEFORE SECONDS_MEASURED < seats, one a line
// Prints "entered", then one line of JSON. A time goes from the sending of a line until it is in the data of somebody else's screen.
import { randomUUID } from "node:crypto";
import { request, Agent } from "node:http";
import { HocuspocusProvider } from "@hocuspocus/provider";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import * as Y from "yjs";

const atTheDoor = 20;
const longestTail = 20_000;
const longestEntry = 90_000;

const [server, address] = process.argv.slice(2);
const [rate, warmUp, measured] = process.argv.slice(4).map(Number);
const seats = (await text(process.stdin)).trim().split("\n");
const first = warmUp * rate;
const all = (warmUp + measured) * rate;

const said = new Float64Array(all);
const lastSeen = new Float64Array(all);
const times = new Uint32Array(1_200_000); // tenths of a millisecond
const ours = new RegExp(`^${process.pid}~(\\d+)~`); // not what was said before this run
let seen = 0;
let confirmed = 0;

/** Somebody's screen has a line now. */
function see(person, words) {
  const mark = ours.exec(words);
  const line = mark ? Number(mark[1]) : -1;
  if (line < first || line >= all || speaker(line) === person) return;
  const now = performance.now();
  times[Math.min(times.length - 1, Math.round((now - said[line]) * 10))]++;
  lastSeen[line] = now;
  seen++;
}

const speaker = (line) => (line * 7) % seats.length;

// ---------- Maillage: a stream of events, read as src/Islands/live reads it ----------

class MaillageScreen {
  static speaking = new Agent({ keepAlive: true, maxSockets: 256 });
  lines = new Map();
  seq = 0;

  constructor(person, seat) {
    const split = seat.indexOf(" ");
    [this.person, this.base, this.cookie] = [person, seat.slice(0, split), seat.slice(split + 1)];
  }

  enter() {
    return new Promise((done, failed) => {
      const asked = request(`${address}${this.base}/flux`, { agent: false, headers: { cookie: this.cookie } }, (answer) => {
        if (answer.statusCode !== 200) return failed(new Error(`${answer.statusCode}`));
        let rest = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece) => {
          const events = (rest + piece).split("\n\n");
          rest = events.pop();
          for (const event of events) {
            const data = event.startsWith("id: ") ? event.indexOf("\ndata: ") : -1;
            if (data > 0) this.take(JSON.parse(event.slice(data + 7)));
          }
          done();
        });
      });
      asked.on("error", failed);
      asked.end();
    });
  }

  take(frame) {
    if (frame.from > this.seq) throw new Error("a frame is missing");
    if (frame.from === 0) this.lines.clear();
    this.seq = frame.seq;
    for (const line of frame.lines ?? []) {
      if (!this.lines.has(line.id)) see(this.person, line.text);
      this.lines.set(line.id, line);
    }
  }

  say(words) {
    return new Promise((done, failed) => {
      const headers = { cookie: this.cookie, "content-type": "application/json" };
      const asked = request(`${address}${this.base}/ordres`, { method: "POST", agent: MaillageScreen.speaking, headers }, (answer) => {
        answer.resume();
        answer.on("end", () => (answer.statusCode === 200 ? done() : failed(new Error(`${answer.statusCode}`))));
      });
      asked.on("error", failed);
      asked.end(JSON.stringify({ id: randomUUID(), order: "post-line", kind: "frein", text: words }));
    });
  }
}

// ---------- Hocuspocus: its own provider, with a document for each ----------

const name = "mesure";

class HocuspocusScreen {
  unconfirmed = [];

  constructor(person) {
    this.person = person;
    this.document = new Y.Doc();
    this.lines = this.document.getArray("lines");
  }

  enter() {
    return new Promise((done) => {
      // Not by observe(): what its events tell is gathered from the whole array, which would make the clients slow, not the server.
      this.document.on("update", (update) => {
        for (const { content } of Y.decodeUpdate(update).structs) for (const words of content?.arr ?? []) see(this.person, words);
      });
      this.provider = new HocuspocusProvider({
        url: address,
        name,
        document: this.document,
        WebSocketPolyfill: WebSocket,
        onSynced: () => done(),
        onUnsyncedChanges: ({ number }) => this.settle(number),
      });
    });
  }

  say(words) {
    this.lines.push([words]);
    return new Promise((done) => this.unconfirmed.push(done));
  }

  settle(left) {
    while (this.unconfirmed.length > left) this.unconfirmed.shift()();
  }
}

// ---------- Hocuspocus: its protocol, spoken by hand ----------

// A few hundred providers take more than one core for documents and cursors, and what is measured is they. These screens read what comes and no more, as those
// of Maillage do, and write what `Y.Array.push` would: the server alone.
const [sync, auth, status] = [0, 2, 8];
const [stepOne, stepTwo, update] = [0, 1, 2];
const [token, authenticated] = [0, 2];
const [contentAny, hasOrigin] = [8, 0x80];

class BareHocuspocusScreen {
  static end = null; // the last element that anybody saw: the next one stands behind it
  unconfirmed = [];
  clock = 0;

  constructor(person) {
    [this.person, this.client] = [person, 1 + Math.floor(Math.random() * 0xffff_fff0)];
  }

  enter() {
    return new Promise((done, failed) => {
      this.socket = new WebSocket(address);
      this.entered = done;
      this.socket.on("error", failed);
      this.socket.on("message", (data) => this.read(decoding.createDecoder(new Uint8Array(data))));
      this.socket.on("open", () =>
        this.send(auth, (to) => {
          encoding.writeVarUint(to, token);
          encoding.writeVarString(to, "");
        }),
      );
    });
  }

  read(from) {
    decoding.readVarString(from);
    const [kind, what] = [decoding.readVarUint(from), decoding.readVarUint(from)];
    if (kind === auth && what === authenticated) this.send(sync, (to) => this.askForAll(to));
    if (kind === sync && what === stepTwo) this.entered();
    if (kind === sync && what === update) this.take(Y.decodeUpdate(decoding.readVarUint8Array(from)).structs);
    if (kind === status) this.unconfirmed.shift()?.();
  }

  take(structs) {
    for (const { id, length, content } of structs) {
      BareHocuspocusScreen.end = { client: id.client, clock: id.clock + length - 1 };
      for (const words of content?.arr ?? []) see(this.person, words);
    }
  }

  askForAll(to) {
    encoding.writeVarUint(to, stepOne);
    encoding.writeVarUint8Array(to, Y.encodeStateVector(new Y.Doc()));
  }

  say(words) {
    this.send(sync, (to) => {
      encoding.writeVarUint(to, update);
      encoding.writeVarUint8Array(to, this.element(words));
    });
    return new Promise((done) => this.unconfirmed.push(done));
  }

  // One more element of the array, as an update of Yjs (version 1): one struct of one client, and nothing deleted.
  element(words) {
    const [to, origin] = [encoding.createEncoder(), BareHocuspocusScreen.end];
    for (const number of [1, 1, this.client, this.clock++]) encoding.writeVarUint(to, number);
    encoding.writeUint8(to, contentAny | (origin ? hasOrigin : 0));
    if (origin) {
      encoding.writeVarUint(to, origin.client);
      encoding.writeVarUint(to, origin.clock);
    } else {
      encoding.writeVarUint(to, 1);
      encoding.writeVarString(to, "lines");
    }
    encoding.writeVarUint(to, 1);
    encoding.writeAny(to, words);
    encoding.writeVarUint(to, 0);
    return encoding.toUint8Array(to);
  }

  send(kind, write) {
    const to = encoding.createEncoder();
    encoding.writeVarString(to, name);
    encoding.writeVarUint(to, kind);
    write(to);
    this.socket.send(encoding.toUint8Array(to));
  }
}

// ---------- the measurement ----------

const kinds = { maillage: MaillageScreen, hocuspocus: HocuspocusScreen, "hocuspocus-bare": BareHocuspocusScreen };
const screens = seats.map((seat, person) => new kinds[server](person, seat));
const entering = performance.now();
const queue = [...screens];
const doors = Array.from({ length: atTheDoor }, async () => {
  for (let screen = queue.shift(); screen; screen = queue.shift()) await screen.enter();
});
if (!(await within(longestEntry, Promise.all(doors)))) finish({ failure: "not everybody was inside after 90 s" });
const entered = (performance.now() - entering) / 1000;
console.log("entered");
await pause(5_000);

const start = performance.now();
let [began, cpu] = [start, process.cpuUsage()];
const saying = [];
for (let line = 0; line < all; line++) {
  if (line === first) [began, cpu] = [performance.now(), process.cpuUsage()];
  await pause(start + (line * 1000) / rate - performance.now()); // at its time, whether or not the server keeps up
  said[line] = performance.now();
  const words = `${process.pid}~${line}~ Le dernier car part à 17 h, personne ne peut rester à la réunion`;
  saying.push(screens[speaker(line)].say(words).then(() => (confirmed += line >= first ? 1 : 0)));
}
await within(longestTail, Promise.all(saying));
const seconds = (performance.now() - began) / 1000;
const used = process.cpuUsage(cpu);
const expected = (seats.length - 1) * (all - first);
for (const waited = performance.now(); seen < expected && performance.now() - waited < longestTail; ) await pause(50);

const last = [...lastSeen.slice(first)].map((at, n) => (at || performance.now()) - said[first + n]).sort((one, other) => one - other);
finish({
  entered,
  confirmed: confirmed / seconds,
  p50: quantile(0.5),
  p95: quantile(0.95),
  p99: quantile(0.99),
  last95: last[Math.ceil(last.length * 0.95) - 1],
  seen: seen / expected,
  cpu: (used.user + used.system) / 1e6 / seconds,
});

function quantile(part) {
  let sum = 0;
  const wanted = Math.ceil(part * seen);
  return times.findIndex((count) => (sum += count) >= wanted) / 10;
}

function finish(result) {
  console.log(JSON.stringify(result));
  process.exit(0);
}

function pause(time) {
  return new Promise((done) => (time > 0 ? setTimeout(done, time) : setImmediate(done)));
}

async function within(time, work) {
  return Promise.race([work.then(() => true), pause(time).then(() => false)]);
}

async function text(stream) {
  let all = "";
  for await (const piece of stream) all += piece;
  return all;
}
