// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Uploads a file with tus-js-client, as its documentation shows, in small chunks; says each accepted offset on a line of its
// own. Started again, it finds what it had begun and resumes.
import * as fs from 'node:fs';
import * as tus from 'tus-js-client';

const [server, token, path, sha256, memory] = process.argv.slice(2);

const upload = new tus.Upload(fs.createReadStream(path), {
  endpoint: server + '/v1/files',
  headers: { Authorization: 'Bearer ' + token },
  metadata: { sha256 },
  uploadSize: fs.statSync(path).size,
  chunkSize: 128 * 1024,
  retryDelays: [0, 200, 500],
  urlStorage: new tus.FileUrlStorage(memory),
  onChunkComplete: (_size, accepted) => console.log('accepted ' + accepted),
  onError: (error) => {
    console.error(String(error));
    process.exit(1);
  },
  onSuccess: () => console.log('done ' + new URL(upload.url).pathname),
});

const begun = await upload.findPreviousUploads();
console.log('begun before ' + begun.length);
if (begun.length > 0) upload.resumeFromPreviousUpload(begun[0]);
upload.start();
