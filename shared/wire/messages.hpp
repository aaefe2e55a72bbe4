// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The messages of the protocol as structs, each with its fields as json.hpp writes and reads them
// (base/fields.hpp). A reader ignores keys that it does not know, so the protocol can grow. Times are
// milliseconds of Unix time; hashes, keys and signatures lower-case hex.
#include "shared/base/error.hpp"
#include "shared/base/fields.hpp"
#include "shared/dossier/cells.hpp"
#include "shared/wire/protocol.hpp"
#include "shared/workflow/command.hpp"
#include "shared/workflow/receipt.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tarim::wire {

/// The rule of a key that a server without packages leaves out.
inline constexpr base::FieldRule kHashIfAny{.format = base::Format::Hash};

/// GET /v1/hello, no token needed.
struct Hello {
  std::int64_t now = 0;
  int protocolMin = 0;
  int protocolMax = 0;
  std::string server;     ///< Name of the server, for people.
  std::string publicKey;  ///< Ed25519; signs receipts and policies. Pinned by the vault at enrolment.
  std::string sealKey;  ///< X25519; packages are sealed to it. Empty from a server that accepts no packages.

  static void fields(auto& field, auto& hello) {
    field("now", hello.now, base::kRequired);
    field("protocolMin", hello.protocolMin, base::kAlways);
    field("protocolMax", hello.protocolMax, base::kAlways);
    field("server", hello.server);
    field("publicKey", hello.publicKey, base::kHash);
    field("sealKey", hello.sealKey, kHashIfAny);
  }
};

/// POST /v1/enrol: enrols a device with a one-time code. A repeated request with the same device key and code
/// gets a fresh token, so a lost answer does no harm; another device key gets CodeUsed.
struct EnrolRequest {
  int protocol = 0;
  std::string code;
  std::string deviceName;
  std::string devicePublicKey;

  static void fields(auto& field, auto& request) {
    field("protocol", request.protocol, base::kRequired);
    field("code", request.code, {.required = true, .most = 64});
    field("deviceName", request.deviceName, base::atMost(256));
    field("devicePublicKey", request.devicePublicKey, base::kHash);
  }
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
  /// Code of the county in which the unit lies, as units.csv has it. Empty: not known.
  std::string unitCounty;

  static void fields(auto& field, auto& answer) {
    field("now", answer.now, base::kRequired);
    field("token", answer.token, base::kRequired);
    field("person", answer.person, base::kRequired);
    field("personName", answer.personName);
    field("device", answer.device, base::kRequired);
    field("role", answer.role, base::kRequired);
    field("unit", answer.unit);
    field("unitName", answer.unitName);
    field("serverPublicKey", answer.serverPublicKey, base::kHash);
    field("sealKey", answer.sealKey, kHashIfAny);
    field("policies", answer.policies);
    field("unitCounty", answer.unitCounty);
  }
};

/// POST /v1/devices: turns a copy of a device's vault into a device of its own, with a new key and token.
/// Authenticated with the token of the original device; answered like an enrolment.
struct NewDeviceRequest {
  int protocol = 0;
  std::string devicePublicKey;
  std::string deviceName;
  std::string signature;  ///< Hex Ed25519 of the old device key over "tarim device 1\n<devicePublicKey>".

  static void fields(auto& field, auto& request) {
    field("protocol", request.protocol, base::kRequired);
    field("devicePublicKey", request.devicePublicKey, base::kHash);
    field("deviceName", request.deviceName, base::atMost(256));
    field("signature", request.signature, {.required = true, .most = 128});
  }
};

/// POST /v1/packages: submits a carried package that was uploaded as these slices, in this order; slices and
/// parts of the package may have different boundaries. The answer is the sealed reply.
struct PackageRequest {
  std::vector<std::string> files;

  static void fields(auto& field, auto& request) {
    field("files", request.files, {.format = base::Format::Hash, .least = 1, .most = kMaxPackageSegments});
  }
};

/// Announces a draft that the server may not know yet.
struct DraftNotice {
  std::string application;
  std::string policy;

  static void fields(auto& field, auto& draft) {
    field("application", draft.application, base::kId);
    field("policy", draft.policy, base::kHash);
  }
};

struct DraftOperations {
  std::string application;
  std::vector<dossier::Operation>
      operations;  ///< Operations of the sending device, ascending by sequence without gaps.

  static void fields(auto& field, auto& draft) {
    field("application", draft.application, base::kId);
    field("list", draft.operations, {.omits = base::Parts(base::Part::Author)});
  }
};

/// All operations of this device up to `sequence`: in an answer they are durable on the server, in a request
/// the device has written them.
struct Acknowledged {
  std::string application;
  std::uint64_t sequence = 0;

  static void fields(auto& field, auto& acknowledged) {
    field("application", acknowledged.application, base::kId);
    field("sequence", acknowledged.sequence);
  }
};

/// The server's signature of its whole record: a running hash over the events of all applications in the
/// order in which they were recorded. Devices keep the latest head and compare it with later ones.
struct SignedHead {
  std::string store;          ///< Identity of the store that signed it.
  std::int64_t position = 0;  ///< Number of events that the head covers.
  std::string hash;           ///< 64 hex digits.
  std::int64_t at = 0;        ///< When it was signed.
  std::string signature;      ///< Hex Ed25519 of the server.

  static void fields(auto& field, auto& head) {
    field("store", head.store, base::atMost(64));
    field("position", head.position, {.always = true, .most = base::kCount.most});
    field("hash", head.hash, base::kHash);
    field("at", head.at);
    field("signature", head.signature, base::atMost(128));
  }
};

/// Data of one application that a restored store may have lost. Sent after the store's identity has changed.
struct Evidence {
  std::string application;
  std::vector<dossier::Operation> operations;  ///< Operations of the person's other devices, from the feed.
  std::vector<workflow::Event> events;         ///< The chain from its first event on, signed.
  std::vector<workflow::Receipt> receipts;     ///< Signed.

  static void fields(auto& field, auto& evidence) {
    field("application", evidence.application, base::kId);
    field("operations", evidence.operations);
    field("events", evidence.events);
    field("receipts", evidence.receipts);
  }
};

/// POST /v1/sync: everything small in one round trip.
struct SyncRequest {
  int protocol = 0;
  std::int64_t now = 0;     ///< The device's own clock: the answer's `now` gives it its offset.
  std::int64_t cursor = 0;  ///< The last feed position that the device has stored durably; 0: none.
  std::vector<DraftNotice> drafts;
  std::vector<DraftOperations> operations;
  std::vector<std::string> files;  ///< Hashes of files whose state the device asks for.
  std::vector<workflow::Command> commands;
  /// The last identity of the store that the device knows; empty: none. The server answers a request that
  /// names another identity with its own identity only.
  std::string store;
  std::optional<SignedHead> head;  ///< The latest head that the device keeps; not in every sync.
  /// The number of operations that this device has written in each draft; not in every sync. A smaller number
  /// than the server's shows that the vault is an older copy.
  std::vector<Acknowledged> written;
  std::vector<Evidence> evidence;

  static void fields(auto& field, auto& request) {
    field("protocol", request.protocol, base::kRequired);
    field("now", request.now, base::kRequired);
    field("cursor", request.cursor, base::kCount);
    field("drafts", request.drafts, base::atMost(kMaxDraftsPerSync));
    field("operations", request.operations, base::atMost(kMaxDraftsPerSync));
    field("files", request.files, {.format = base::Format::Hash, .most = kMaxFilesPerSync});
    field("commands", request.commands, base::atMost(kMaxCommandsPerSync));
    field("store", request.store, base::atMost(64));
    field("head", request.head);
    field("written", request.written, base::atMost(kMaxDraftsPerSync));
    field("evidence", request.evidence, base::atMost(kMaxDraftsPerSync));
  }
};

/// The new stamp of an operation whose stamp lay in the future; the device replaces its stamp too.
struct Restamped {
  std::string application;
  std::uint64_t sequence = 0;
  dossier::Stamp stamp;

  static void fields(auto& field, auto& restamped) {
    field("application", restamped.application, base::kRequired);
    field("sequence", restamped.sequence);
    field("wall", restamped.stamp.wall);
    field("counter", restamped.stamp.counter);
    field("device", restamped.stamp.device);
  }
};
/// The reason why the server does not store operations of an application now (Locked, UnknownPolicy …). They
/// stay in the device's log.
struct Held {
  std::string application;
  base::Code code = base::Code::Unknown;
  std::string detail;

  static void fields(auto& field, auto& held) {
    field("application", held.application, base::kRequired);
    field("code", held.code, base::kRequired);
    field("detail", held.detail);
  }
};
struct FileState {
  std::string hash;
  bool stored = false;  ///< The file is complete, its hash is checked and it is durable: the file's receipt.
  std::uint64_t offset = 0;  ///< Durable bytes of an unfinished upload.
  std::string upload;        ///< Its tus URL path; empty when there is no upload.

  static void fields(auto& field, auto& file) {
    field("hash", file.hash, base::kHash);
    field("stored", file.stored);
    field("offset", file.offset);
    field("upload", file.upload);
  }
};
struct CommandResult {
  std::string id;
  bool done = false;
  base::Code code = base::Code::Unknown;  ///< When not done. After FilesMissing the device sends the files
                                          ///< and repeats the command; all other codes are final.
  std::string detail;
  std::string findings;  ///< Blocked: canonical JSON of the findings.

  static void fields(auto& field, auto& result) {
    field("id", result.id, base::kRequired);
    field("done", result.done);
    field("code", result.code);
    field("detail", result.detail);
    field("findings", result.findings, base::atMost(kMaxSyncBytes));
  }
};
/// One item of the feed, in the server's order. Exactly one of operation, event and receipt is set.
struct FeedItem {
  std::int64_t position = 0;
  std::string application;
  std::string policy;  ///< Policy of the application, so that another device of the person can open it.
  std::optional<dossier::Operation> operation;
  std::optional<workflow::Event> event;
  std::optional<workflow::Receipt> receipt;

  static void fields(auto& field, auto& item) {
    field("position", item.position, base::kRequired);
    field("application", item.application, base::kRequired);
    field("policy", item.policy);
    field("operation", item.operation);
    field("event", item.event);
    field("receipt", item.receipt);
  }
};
struct SyncAnswer {
  std::int64_t now = 0;
  std::vector<Acknowledged> acknowledged;
  std::vector<Restamped> restamped;
  std::vector<Held> held;
  std::vector<FileState> files;
  std::vector<std::string>
      takes;  ///< Encodings that the server accepts for files; set when files are missing.
  std::vector<CommandResult> results;
  std::vector<FeedItem> feed;
  std::int64_t cursor = 0;
  bool more = false;  ///< The feed has more items, or commands are undecided: sync again at once.
  std::vector<std::string> policies;  ///< Hashes of the open cycles.
  std::string store;                  ///< Identity of the store; a restore changes it.
  std::optional<SignedHead> head;     ///< The latest head, when it is later than the device's.
  /// Stored files of this person whose bytes the server has lost: the device sends them again.
  std::vector<std::string> lost;

  static void fields(auto& field, auto& answer) {
    field("now", answer.now, base::kRequired);
    field("acknowledged", answer.acknowledged);
    field("restamped", answer.restamped);
    field("held", answer.held);
    field("files", answer.files);
    field("takes", answer.takes);
    field("results", answer.results);
    field("feed", answer.feed);
    field("cursor", answer.cursor);
    field("more", answer.more);
    field("policies", answer.policies);
    field("store", answer.store, base::atMost(64));
    field("head", answer.head);
    field("lost", answer.lost);
  }
};

/// Another application of the same cycle with the same ID number.
struct SameIdNumber {
  std::string number;  ///< 2024-0147; empty: this reviewer may not see that application.
  std::string unit;    ///< Name of its applicant's unit.

  static void fields(auto& field, auto& other) {
    field("number", other.number);
    field("unit", other.unit);
  }
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
  std::int64_t deadline = 0;     ///< Deadline of a return, or the end of the review window; 0: none.
  std::string leasedBy;          ///< Name of the colleague who holds the lease; empty: free or mine.
  std::int64_t lastContact = 0;  ///< Last contact of a device of the applicant.
  bool mine = false;             ///< The application is at a step of this reviewer's role.
  std::vector<SameIdNumber> sameIdNumber{};  ///< The first few of them.
  std::string accountName{};  ///< The account's name where the dossier has another one; empty: the same.

  static void fields(auto& field, auto& row) {
    field("application", row.application, base::kRequired);
    field("number", row.number);
    field("name", row.name);
    field("unit", row.unit);
    field("county", row.county);
    field("kind", row.kind);
    field("level", row.level);
    field("phase", row.phase);
    field("step", row.step);
    field("attempt", row.attempt);
    field("submittedAt", row.submittedAt);
    field("changedAt", row.changedAt);
    field("deadline", row.deadline);
    field("leasedBy", row.leasedBy);
    field("lastContact", row.lastContact);
    field("mine", row.mine);
    field("sameIdNumber", row.sameIdNumber);
    field("accountName", row.accountName);
  }
};
struct Queue {
  std::int64_t now = 0;
  std::vector<QueueRow> rows;

  static void fields(auto& field, auto& queue) {
    field("now", queue.now, base::kRequired);
    field("rows", queue.rows);
  }
};

/// GET /v1/review/applications/{id}: the frozen submission, never the moving draft.
struct ReviewDossier {
  std::int64_t now = 0;
  QueueRow summary;
  std::string policy;
  std::string manifest;  ///< Canonical text of the current submission.
  std::string
      previousManifest;  ///< Text of the previous submission, to mark differences; empty for the first.
  std::string findings;  ///< Canonical JSON, from the same rules as the applicant's.
  std::vector<workflow::Event> events;
  std::optional<workflow::Receipt> receipt;
  std::string note;  ///< The note of the last lease: reasons as JSON.

  static void fields(auto& field, auto& dossier) {
    field("now", dossier.now, base::kRequired);
    field("summary", dossier.summary, base::kRequired);
    field("policy", dossier.policy);
    field("manifest", dossier.manifest, base::atMost(kMaxReviewBytes));
    field("previousManifest", dossier.previousManifest, base::atMost(kMaxReviewBytes));
    field("findings", dossier.findings, base::atMost(kMaxReviewBytes));
    field("events", dossier.events);
    field("receipt", dossier.receipt);
    field("note", dossier.note);
  }
};

/// POST /v1/review/applications/{id}/lease
struct LeaseRequest {
  std::string action;  ///< take | keep | release
  std::string note;    ///< Stored, and offered to the next holder.

  static void fields(auto& field, auto& request) {
    field("action", request.action, {.required = true, .most = 16});
    field("note", request.note);
  }
};
struct LeaseAnswer {
  std::int64_t until = 0;
  std::string note;
  std::string holder;  ///< Name of the holder, with LeaseTaken.

  static void fields(auto& field, auto& answer) {
    field("until", answer.until);
    field("note", answer.note);
    field("holder", answer.holder);
  }
};

/// The body of every 4xx and 5xx: the name of a Code, its text in both languages, and the place.
struct Problem {
  std::string code;
  std::string detail;
  std::string zh;
  std::string en;
  std::string path;

  static void fields(auto& field, auto& problem) {
    field("code", problem.code, base::kRequired);
    field("detail", problem.detail);
    field("zh", problem.zh);
    field("en", problem.en);
    field("path", problem.path);
  }
};

}  // namespace tarim::wire
