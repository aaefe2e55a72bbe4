// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/packages.hpp"

#include "server/store/packages.hpp"
#include "server/store/store_identity.hpp"
#include "shared/package/writer.hpp"
#include "shared/wire/json.hpp"

#include <algorithm>
#include <set>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;
using package::Record;
using package::RecordKind;

namespace {

/// Limit of a reply; the device gets the rest of the feed with its next request.
constexpr std::size_t kFeedBytes = 16u << 20;
/// Seconds after which to retry while another package is being accepted.
constexpr const char* kRetryAfter = "15";
/// Packages that are accepted at a time, each of another carrier.
constexpr std::size_t kMostAtOnce = 2;

Result<crypto::PublicKey> keyIn(const std::string& hex) {
  const auto bytes = base::fromHex(hex);
  crypto::PublicKey key{};
  if (!bytes || bytes->size() != key.size()) return Error(Code::PackageDamaged, "a key that is none");
  std::copy(bytes->begin(), bytes->end(), key.begin());
  return key;
}

/// The rest of a request after an answer with `more`.
wire::SyncRequest restOf(const wire::SyncRequest& request, const wire::SyncAnswer& answer) {
  wire::SyncRequest rest;
  rest.protocol = request.protocol;
  rest.now = request.now;
  rest.store = request.store;
  rest.cursor = answer.cursor;
  for (const workflow::Command& command : request.commands) {
    const bool answered = std::any_of(answer.results.begin(), answer.results.end(),
                                      [&](const wire::CommandResult& one) { return one.id == command.id; });
    if (!answered) rest.commands.push_back(command);
  }
  return rest;
}

}  // namespace

/// The acceptance of one package.
struct PackageService::Acceptance {
  PackageService& service;
  const package::Proof& proof;
  const package::PackageHeader& packageHeader;
  const Identity& identity;
  TakenPackage taken = {};
  std::vector<std::string> answers = {};
  std::size_t answerBytes = 0;
  std::size_t requests = 0;
  std::set<std::string> policies = {};
  std::int64_t from = 0;
  std::int64_t cursor = 0;
  std::optional<std::chrono::steady_clock::time_point> end = {};  ///< Of storing files.

  [[nodiscard]] bool isOver() const {
    return end && taken.newFiles > 0 && std::chrono::steady_clock::now() >= *end;
  }

  Result<void> take(Record&& record) {
    switch (record.kind) {
      case RecordKind::File:
        return takeFile(record);
      case RecordKind::Request:
        return takeRequest(record);
      default:
        return Error(Code::PackageDamaged, "a record that a device does not send");
    }
  }

  Result<void> takeFile(const Record& record) {
    if (isOver()) return Error(Code::Throttled, kRetryAfter);
    const auto head = package::readFileHead(record.bytes);
    if (!head) return head.error();
    const Form form = head->recompressed ? Form::RecompressedJpeg : Form::AsItIs;
    const auto bytes = base::ByteView(record.bytes).subspan(package::kFileHeadBytes);
    const auto stored = service.m_files.put(identity.person.id, head->hash, bytes, form);
    ++taken.files;
    if (stored) {
      taken.newFiles += *stored ? 1 : 0;
      return {};
    }
    // A damaged page must not keep the rest of the package from being accepted.
    const Code code = stored.error().code();
    const bool isOfThePage =
        code == Code::DamagedFile || code == Code::WrongFileType || code == Code::TooLarge;
    taken.damagedFiles += isOfThePage ? 1 : 0;
    return isOfThePage ? Result<void>() : stored.error();
  }

  Result<void> takeRequest(const Record& record) {
    if (requests >= wire::kMaxPackageRequests)
      return Error(Code::TooLarge, "more syncs than a package may have");
    const auto text = package::unpack(record);
    if (!text) return text.error();
    auto request = wire::readSyncRequest(*text, identity.device);
    if (!request) return request.error();
    if (auto reset = resetIfRestored(*request); !reset) return reset;
    if (requests++ == 0) from = cursor = request->cursor;
    for (const wire::DraftOperations& list : request->operations)
      taken.operations += list.operations.size();
    while (true) {
      request->cursor = cursor;
      auto answer = service.m_sync.sync(identity, *request);
      if (!answer) return answer.error();
      const bool goesOn =
          answer->more && (answer->cursor > cursor || !restOf(*request, *answer).commands.empty());
      cursor = answer->cursor;
      const wire::SyncRequest rest = restOf(*request, *answer);
      keepAnswer(std::move(*answer));
      if (!goesOn || answerBytes > kFeedBytes) return {};
      *request = rest;
    }
  }

  /// Handles a package that was made before a restore of this store. It is accepted, because its sender may
  /// have no link before the deadline: its contents do not depend on the store's state, except the cursor,
  /// which is reset. The device learns the new identity from the reply.
  Result<void> resetIfRestored(wire::SyncRequest& request) {
    if (request.store.empty()) return {};
    const auto now =
        service.m_store.read([](db::Database& database) { return store_identity::current(database); });
    if (!now) return now.error();
    if (*now && (*now)->id == request.store) return {};
    request.store.clear();
    request.cursor = 0;
    return {};
  }

  void keepAnswer(wire::SyncAnswer answer) {
    for (const wire::FeedItem& item : answer.feed) {
      policies.insert(item.policy);
      if (item.receipt) taken.receipts.push_back(item.receipt->number);
    }
    policies.insert(answer.policies.begin(), answer.policies.end());
    taken.results.insert(taken.results.end(), answer.results.begin(), answer.results.end());
    taken.held.insert(taken.held.end(), answer.held.begin(), answer.held.end());
    answers.push_back(wire::write(answer));
    answerBytes += answers.back().size();
  }

  Result<void> addPolicies(package::Writer& writer) const {
    for (const std::string& hash : policies) {
      if (std::find(packageHeader.policies.begin(), packageHeader.policies.end(), hash) !=
          packageHeader.policies.end())
        continue;
      const auto published = service.m_policies.published(hash);
      const auto added = published ? writer.addMessage(RecordKind::Policy, published->text)
                                   : Result<void>(published.error());
      if (!added) return added;
    }
    return {};
  }

  [[nodiscard]] package::ReplyHeader replyHeader() const {
    package::ReplyHeader reply;
    reply.answers = taken.id;
    reply.device = identity.device;
    reply.made = base::toMillis(service.m_store.clock().now());
    reply.packed = packageHeader.made;
    reply.from = from;
    reply.outcome = taken.outcome;
    return reply;
  }

  Result<void> writeReply() {
    const auto key = keyIn(packageHeader.replyKey);
    if (!key) return key.error();
    package::MemorySink sink;
    auto writer = package::Writer::begin(package::Kind::Reply, *key, package::kMostPartBytes, sink);
    if (!writer) return writer.error();
    auto written = writer->add(RecordKind::PackageHeader, base::bytesOf(package::write(replyHeader())));
    if (written) written = addPolicies(*writer);
    for (const std::string& answer : answers)
      if (written) written = writer->addMessage(RecordKind::Answer, answer);
    if (written)
      written = writer->finish(
          [this](std::string_view text) { return crypto::sign(service.m_seed, base::bytesOf(text)); });
    if (written) taken.reply = sink.bytes();
    return written;
  }
};

PackageService::PackageService(Store& store, Accounts& accounts, FileStore& files, PolicyRegistry& policies,
                               SyncService& sync, const crypto::Key& serverSeed)
    : m_store(store),
      m_accounts(accounts),
      m_files(files),
      m_policies(policies),
      m_sync(sync),
      m_seed(serverSeed) {
  const crypto::Key secret = package::serverSecretOf(serverSeed);
  m_recipient.kind = package::Kind::ToServer;
  m_recipient.key = crypto::agreementKeyOf(secret);
  m_recipient.agree = [secret](const crypto::PublicKey& theirs) { return crypto::agree(secret, theirs); };
}

Result<package::PackageOutcome> PackageService::outcomeOf(const package::Proof& proof,
                                                          const package::PackageHeader& packageHeader) {
  return m_store.read([&](db::Database& database) -> Result<package::PackageOutcome> {
    const auto before = packages::find(database, proof.header.name());
    if (!before) return before.error();
    if (*before) return package::PackageOutcome::Repeated;
    const auto newest = packages::newest(database, packageHeader.device);
    if (!newest) return newest.error();
    return packageHeader.sequence <= *newest ? package::PackageOutcome::Older : package::PackageOutcome::New;
  });
}

Result<void> PackageService::record(const Acceptance& acceptance, std::string_view carriedBy) {
  const PackageRow row{
      acceptance.taken.id,           acceptance.packageHeader.device,       acceptance.packageHeader.sequence,
      acceptance.packageHeader.made, base::toMillis(m_store.clock().now()), std::string(carriedBy)};
  return m_store.write([&](db::Database& database) { return packages::put(database, row); });
}

/// Holds the place of a carrier while a package is being accepted.
class PackageService::Carrying {
 public:
  Carrying(PackageService& service, std::string_view carrier) : m_service(service), m_carrier(carrier) {
    const std::lock_guard lock(m_service.m_mutex);
    m_isHeld = m_service.m_carriers.size() < kMostAtOnce && m_service.m_carriers.insert(m_carrier).second;
  }
  ~Carrying() {
    const std::lock_guard lock(m_service.m_mutex);
    if (m_isHeld) m_service.m_carriers.erase(m_carrier);
  }
  Carrying(const Carrying&) = delete;
  Carrying& operator=(const Carrying&) = delete;
  [[nodiscard]] bool isHeld() const { return m_isHeld; }

 private:
  PackageService& m_service;
  std::string m_carrier;
  bool m_isHeld = false;
};

Result<TakenPackage> PackageService::take(const package::OpenSource& open, std::string_view carriedBy) {
  const Carrying carrying(*this, carriedBy);
  if (!carrying.isHeld()) return Error(Code::Throttled, kRetryAfter);
  package::PackageHeader packageHeader;
  Identity identity;
  const auto keyOf = [&](const std::string& text) -> Result<crypto::PublicKey> {
    auto read = package::readPackageHeader(text);
    if (!read) return read.error();
    packageHeader = std::move(*read);
    auto sender = m_accounts.identityOf(packageHeader.device);
    const bool unknown = !sender && sender.error().code() == Code::NotAuthenticated;
    if (unknown || (sender && sender->person.id != packageHeader.person))
      return Error(Code::PackageOfUnknown, packageHeader.device);
    if (!sender) return sender.error();
    identity = std::move(*sender);
    return keyIn(identity.devicePublicKey);
  };
  const auto proof = package::prove(open, m_recipient, keyOf);
  if (!proof) return proof.error();
  const auto outcome = outcomeOf(*proof, packageHeader);
  if (!outcome) return outcome.error();

  Acceptance acceptance{*this, *proof, packageHeader, identity};
  if (!carriedBy.empty()) acceptance.end = std::chrono::steady_clock::now() + m_timeOfRequest;
  acceptance.taken.id = proof->header.name();
  acceptance.taken.outcome = *outcome;
  acceptance.taken.person = identity.person.id;
  acceptance.taken.personName = identity.person.name;
  acceptance.taken.device = identity.device;
  acceptance.taken.made = base::fromMillis(packageHeader.made);
  auto done = package::eachRecord(open, m_recipient, *proof,
                                  [&](Record&& record) { return acceptance.take(std::move(record)); });
  if (done) done = record(acceptance, carriedBy);
  if (done) done = acceptance.writeReply();
  if (!done) return done.error();
  return std::move(acceptance.taken);
}

}  // namespace tarim::server
