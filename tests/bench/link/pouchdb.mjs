// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// node pouchdb.mjs serve|send ROOT: express-pouchdb in ROOT/store, or a PouchDB in ROOT/tmp that syncs with it: one document
// for each field of ROOT/load/dossier.json, and one with an attachment for each page. Both on disk (leveldb).
import fs from 'node:fs';
import https from 'node:https';
import PouchDB from 'pouchdb';
import { obey, serve } from './talk.mjs';

const kFields = 300;
// With the 100 of the default, all pages go as one request, and all again after a cut.
const options = { batch_size: 10 };
const [role, root] = process.argv.slice(2);

// Fields first, as somebody fills in a form.
async function fill(database) {
  const text = fs.readFileSync(root + '/load/dossier.json', 'utf8');
  const size = Math.ceil(text.length / kFields);
  const fields = [];
  for (let i = 0; i < kFields; ++i)
    fields.push({ _id: 'basic:field-' + i, value: text.slice(i * size, (i + 1) * size) });
  await database.bulkDocs(fields);
  for (const name of fs.readdirSync(root + '/load').filter((one) => one.endsWith('.jpg'))) {
    const page = { content_type: 'image/jpeg', data: fs.readFileSync(root + '/load/' + name) };
    await database.put({ _id: name, _attachments: { page } });
  }
}

if (role === 'serve') {
  const { default: express } = await import('express');
  const { default: expressPouch } = await import('express-pouchdb');
  const Stored = PouchDB.defaults({ prefix: root + '/store/' });
  const app = express();
  app.use(expressPouch(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: root + '/tmp/log.txt' }));
  await new Stored('bench').info();  // It serves those that were made while it was there.
  serve(root, app);
} else {
  const local = new PouchDB(root + '/tmp/local');
  if ((await local.info()).doc_count === 0) await fill(local);
  const agent = new https.Agent({ keepAlive: true });
  const fetch = (url, asked) => PouchDB.fetch(url, { ...asked, agent });
  const remote = new PouchDB('https://10.77.0.2:8443/bench', { fetch, skip_setup: true });
  let edits = 0;
  await obey({
    send: () => local.replicate.to(remote, options),
    sync: () => local.sync(remote, options),
    edit: async () => local.put({ ...(await local.get('basic:field-7')), value: '环境监测' + ++edits }),
  });
}
