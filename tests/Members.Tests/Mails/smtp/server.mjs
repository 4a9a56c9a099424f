// A mail server that says on its output what it was given, one JSON a line; it refuses for good whoever is called "nobody".
import { SMTPServer } from "smtp-server";

const say = (what) => process.stdout.write(JSON.stringify(what) + "\n");

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith("nobody@") ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null),
  onData: (stream, session, done) => {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      say({ to: session.envelope.rcptTo.map((to) => to.address), text: Buffer.concat(chunks).toString("utf8") });
      done();
    });
  },
});

server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => say({ port: server.server.address().port }));
