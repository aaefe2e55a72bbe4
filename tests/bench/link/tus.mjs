// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// node tus.mjs serve|send ROOT: @tus/server that stores in ROOT/store, or tus-js-client that uploads what lies in ROOT/load,
// one file after another, and remembers in ROOT/tmp what it had begun.
import fs from 'node:fs';
import { obey, serve } from './talk.mjs';

const [role, root] = process.argv.slice(2);

if (role === 'serve') {
  const { Server } = await import('@tus/server');
  const { FileStore } = await import('@tus/file-store');
  const store = new FileStore({ directory: root + '/store' });
  const server = new Server({ path: '/files', datastore: store, relativeLocation: true });
  serve(root, (request, response) => server.handle(request, response));
} else {
  const tus = await import('tus-js-client');
  // The delays of its documentation, and the last one again and again.
  const retryDelays = [0, 1000, 3000, ...Array(200).fill(5000)];
  const urlStorage = new tus.FileUrlStorage(root + '/tmp/uploads.json');
  const uploadFile = (path) =>
    new Promise((onSuccess, onError) => {
      const upload = new tus.Upload(fs.createReadStream(path), {
        endpoint: 'https://10.77.0.2:8443/files',
        uploadSize: fs.statSync(path).size,
        chunkSize: Infinity,
        httpStack: new tus.DefaultHttpStack({ keepAlive: true }),
        retryDelays,
        urlStorage,
        onSuccess,
        onError,
      });
      upload.findPreviousUploads().then((begun) => {
        if (begun.length > 0) upload.resumeFromPreviousUpload(begun[0]);
        upload.start();
      }, onError);
    });
  await obey({
    send: async () => {
      for (const name of fs.readdirSync(root + '/load').sort()) await uploadFile(root + '/load/' + name);
    },
  });
}
