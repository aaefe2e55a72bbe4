// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The messages of the protocol as structs; read.hpp and write.hpp turn them into JSON and back. A reader
// ignores keys it does not know, so the protocol can grow. Times are milliseconds of Unix time; hashes, keys
// and signatures lower-case hex.
#include "shared/base/error.hpp"
#include "shared/dossier/cells.hpp"
#include "shared/workflow/command.hpp"
#include "shared/workflow/receipt.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tarim::wire {

/// GET /v1/hello, no token needed.
struct Hello {
  std::int64_t now = 0;
  int protocolMin = 0;
  int protocolMax = 0;
  std::string server;     ///< Its name, for people.
  std::string publicKey;  ///< Ed25519; signs receipts and policies. Pinned by the vault at enrolment.
  std::string sealKey;    ///< X25519; packages are sealed to it. Empty from a server that takes none.
};

/// POST /v1/enrol: a one-time code becomes a device with a token. Repeating it with the same device key and
/// code is answered with a fresh token, so a lost answer loses nothing; another device key gets CodeUsed.
struct EnrolRequest {
  int protocol = 0;
  std::string code;
  std::string deviceName;
  std::string devicePublicKey;
};
struct EnrolAnswer {
  std::int64_t now = 0;
  std::string token;
  std::string person;
  std::string personName;
  std::string device;
  std::string role;
  std::string unit;
  std::string unitName;
  std::string serverPublicKey;
  std::string sealKey;                ///< As in Hello.
  std::vector<std::string> policies;  ///< Hashes of the open cycles.
};

/// POST /v1/devices: a device whose vault turned out to be a copy becomes a device of its own, with a key and
/// a token of its own. Asked with the token of the device that it was; answered like an enrolment.
struct NewDeviceRequest {
  int protocol = 0;
  std::string devicePublicKey;
  std::string deviceName;
  std::string signature;  ///< Hex Ed25519 of the old device key over "tarim device 1\n<devicePublicKey>".
};

/// POST /v1/packages: a package that somebody carries was uploaded in these pieces, in this order; they need
/// not end where its parts end. The answer is the sealed reply.
struct PackageRequest {
  std::vector<std::string> files;
};

/// Announces a draft that the server may not know yet.
struct DraftNotice {
  std::string application;
  std::string policy;
};

struct DraftOperations {
  std::string application;
  std::vector<dossier::Operation>
      operations;  ///< Ascending by sequence, without holes, all of the sending device.
};

/// Everything of this device up to `sequence`: durable on the server (in an answer), written (in a request).
struct Acknowledged {
  std::string application;
  std::uint64_t sequence = 0;
};

/// The server's signature under its whole record: a running hash over the events of all applications in the
/// order in which they were recorded. Devices keep the latest and compare it with what the server says later.
struct SignedHead {
  std::string store;          ///< Identity of the store that signed it.
  std::int64_t position = 0;  ///< How many events it covers.
  std::string hash;           ///< 64 hex digits.
  std::int64_t at = 0;        ///< When it was signed.
  std::string signature;      ///< Hex Ed25519 of the server.
};

/// What a device knows of one application that a restored store may have lost. Sent after the store's
/// identity has changed.
struct Evidence {
  std::string application;
  std::vector<dossier::Operation>
      operations;                           ///< Of other devices of the same person, as the feed gave them.
  std::vector<workflow::Event> events;      ///< The chain from its first event on, signed.
  std::vector<workflow::Receipt> receipts;  ///< Signed.
};

/// POST /v1/sync: everything small in one round trip.
struct SyncRequest {
  int protocol = 0;
  std::int64_t now = 0;     ///< The device's own clock: the answer's `now` gives it its offset.
  std::int64_t cursor = 0;  ///< Last feed position the device has durably stored; 0: from the beginning.
  std::vector<DraftNotice> drafts;
  std::vector<DraftOperations> operations;
  std::vector<std::string> files;  ///< Hashes without a receipt yet: which of these has the server?
  std::vector<workflow::Command> commands;
  /// Identity of the store that the device last heard of; empty: none yet. The server answers a request that
  /// names another one with its own identity alone.
  std::string store;
  std::optional<SignedHead> head;  ///< The latest that the device keeps; not in every sync.
  /// How many operations this device has written in each draft; not in every sync. Fewer than the server
  /// holds: the vault is an older copy.
  std::vector<Acknowledged> written;
  std::vector<Evidence> evidence;
};

/// These operations came from the future; the server gave them a stamp of its own, and so must the device.
struct Restamped {
  std::string application;
  std::uint64_t sequence = 0;
  dossier::Stamp stamp;
};
/// Operations that the server does not take now (Locked, UnknownPolicy …). They stay in the device's log.
struct Held {
  std::string application;
  base::Code code = base::Code::Unknown;
  std::string detail;
};
struct FileState {
  std::string hash;
  bool stored = false;       ///< Whole, hashed and durable: this is the file's receipt.
  std::uint64_t offset = 0;  ///< Durable bytes of an unfinished upload …
  std::string upload;        ///< … and its tus URL path; empty when none was begun.
};
struct CommandResult {
  std::string id;
  bool done = false;
  base::Code code = base::Code::Unknown;  ///< When not done. FilesMissing means: send them and repeat; all
                                          ///< others are final.
  std::string detail;
  std::string findings;  ///< Blocked: canonical JSON of the findings.
};
/// What happened since the cursor, in the server's order. Exactly one of operation, event and receipt is set.
struct FeedItem {
  std::int64_t position = 0;
  std::string application;
  std::string policy;  ///< Of the application, so that another device of the person can open it.
  std::optional<dossier::Operation> operation;
  std::optional<workflow::Event> event;
  std::optional<workflow::Receipt> receipt;
};
struct SyncAnswer {
  std::int64_t now = 0;
  std::vector<Acknowledged> acknowledged;
  std::vector<Restamped> restamped;
  std::vector<Held> held;
  std::vector<FileState> files;
  std::vector<std::string>
      takes;  ///< Forms that files may travel in, beside their own; said when some are missing.
  std::vector<CommandResult> results;
  std::vector<FeedItem> feed;
  std::int64_t cursor = 0;
  bool more = false;                  ///< The feed goes on: sync again at once.
  std::vector<std::string> policies;  ///< Hashes of the open cycles.
  std::string store;                  ///< Identity of the store; a restore changes it.
  std::optional<SignedHead> head;     ///< The latest, when it is later than the device's.
  /// Files with a receipt of this person whose bytes the server has lost: to be sent again.
  std::vector<std::string> lost;
};

/// One line of a reviewer's queue.
struct QueueRow {
  std::string application;
  std::string number;  ///< 2024-0147
  std::string name;
  std::string unit;
  std::string county;
  std::string kind;
  std::string level;
  std::string phase;
  std::string step;
  int attempt = 0;
  std::int64_t submittedAt = 0;
  std::int64_t changedAt = 0;
  std::int64_t deadline = 0;     ///< Of a return, or the end of the review window; 0: none.
  std::string leasedBy;          ///< Name of the colleague who has it in hand; empty: free or mine.
  std::int64_t lastContact = 0;  ///< When a device of the applicant was last in touch.
  bool mine = false;             ///< At a step that this reviewer acts at.
};
struct Queue {
  std::int64_t now = 0;
  std::vector<QueueRow> rows;
};

/// GET /v1/review/applications/{id}: the frozen submission, never the moving draft.
struct ReviewDossier {
  std::int64_t now = 0;
  QueueRow summary;
  std::string policy;
  std::string manifest;          ///< Canonical text of the current submission.
  std::string previousManifest;  ///< Of the one before, to mark differences; empty for the first.
  std::string findings;          ///< Canonical JSON, by the same rules as the applicant's.
  std::vector<workflow::Event> events;
  std::optional<workflow::Receipt> receipt;
  std::string note;  ///< What a colleague had typed when the lease moved on, JSON of reasons.
};

/// POST /v1/review/applications/{id}/lease
struct LeaseRequest {
  std::string action;  ///< take | keep | release
  std::string note;    ///< Kept and offered to whoever takes it next.
};
struct LeaseAnswer {
  std::int64_t until = 0;
  std::string note;
  std::string holder;  ///< Name, when LeaseTaken.
};

/// Every 4xx and 5xx: a Code's name, words in both languages, and the place.
struct Problem {
  std::string code;
  std::string detail;
  std::string zh;
  std::string en;
  std::string path;
};

}  // namespace tarim::wire
