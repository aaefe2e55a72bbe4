// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// How the bench talks with a peer written for Node: a server says “listening”, and how many bytes of bodies it got; a client
// says “ready”, and “done” after each command on its standard input.
import fs from 'node:fs';
import https from 'node:https';
import readline from 'node:readline';

// `root` holds key.pem and cert.pem. “cut” are the bytes of requests that broke off.
export function serve(root, handler) {
  let received = 0;
  let cut = 0;
  const told = (request, response) => {
    let own = 0;
    const push = request.push;
    request.push = function (chunk, encoding) {
      own += chunk ? chunk.length : 0;
      return push.call(this, chunk, encoding);
    };
    request.on('close', () => {
      received += own;
      if (!request.complete) cut += own;
      console.log(`received ${received} cut ${cut}`);
    });
    handler(request, response);
  };
  const key = fs.readFileSync(root + '/key.pem');
  const cert = fs.readFileSync(root + '/cert.pem');
  https.createServer({ key, cert }, told).listen(8443, '10.77.0.2', () => console.log('listening'));
}

// Each of `commands` ends by itself; one that fails is tried again a second later.
export async function obey(commands) {
  console.log('ready');
  for await (const line of readline.createInterface({ input: process.stdin })) {
    for (;;) {
      try {
        await commands[line]();
        break;
      } catch (error) {
        console.error(String(error));
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
    console.log('done');
  }
}
