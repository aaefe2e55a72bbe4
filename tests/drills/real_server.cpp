// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/drills/real_server.hpp"

#include "server/admin/certificates.hpp"
#include "server/routes/tus_headers.hpp"
#include "shared/wire/protocol.hpp"
#include "tests/drills/forking.hpp"

#include <fstream>
#include <sstream>

namespace tarim::drills {

using server::Answer;
using server::Request;

namespace {

/// Made once: keys take time.
struct Papers {
  QTemporaryDir folder;
  std::string ca;

  Papers() {
    // A certificate is judged by the time that its server tells.
    const base::Instant now = ClockOfThatTime().now();
    const auto authority = must(server::makeAuthority("drills", now));
    const auto own = must(server::makeServerCertificate(authority, {"localhost", "127.0.0.1"}, now));
    ca = authority.certificate;
    std::ofstream(path("server.pem")) << own.certificate;
    std::ofstream(path("server.key")) << own.privateKey;
  }
  [[nodiscard]] base::Path path(const char* name) const {
    return base::Path(folder.path().toStdString()) / name;
  }
};

const Papers& papers() {
  static const Papers papers;
  return papers;
}

void noteAssembled(Tally& tally, const Answer& answer) {
  for (const auto& [name, value] : answer.headers) {
    std::istringstream said(name == wire::kAssembledHeader ? value : std::string());
    for (std::string file, outcome; said >> file >> outcome;)
      if (outcome == "1") tally.join(file);
  }
}

class TallyingUpload final : public server::Upload {
 public:
  TallyingUpload(std::unique_ptr<server::Upload> inner, Tally& tally, std::string file)
      : m_inner(std::move(inner)), m_tally(tally), m_file(std::move(file)) {}
  base::Result<void> write(base::ByteView slice) override {
    const auto taken = m_inner->write(slice);
    if (taken) m_tally.take(m_file, slice.size());
    return taken;
  }
  Answer finish() override {
    Answer answer = m_inner->finish();
    noteAssembled(m_tally, answer);
    return answer;
  }
  Answer fail(const base::Error& error) override { return m_inner->fail(error); }
  [[nodiscard]] std::string device() const override { return m_inner->device(); }
  [[nodiscard]] bool finishIsHeavy() const override { return m_inner->finishIsHeavy(); }

 private:
  std::unique_ptr<server::Upload> m_inner;
  Tally& m_tally;
  std::string m_file;
};

}  // namespace

// --- the tally
// --------------------------------------------------------------------------------------------------------

void Tally::announce(const std::string& file, std::uint64_t size) {
  const std::lock_guard lock(m_mutex);
  m_files[file].announced = size;
}

void Tally::take(const std::string& file, std::uint64_t bytes) {
  const std::lock_guard lock(m_mutex);
  m_files[file].taken += bytes;
}

void Tally::expect(const std::string& file, const std::vector<std::string>& slices) {
  const std::lock_guard lock(m_mutex);
  m_slices[file].insert(slices.begin(), slices.end());
}

void Tally::join(const std::string& file) {
  const std::lock_guard lock(m_mutex);
  for (const std::string& slice : m_slices[file])
    ++m_files[slice].removed;
}

bool Tally::wasRemoved(const std::string& slice) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_files.find(slice);
  return found != m_files.end() && found->second.removed > 0;
}

void Tally::refuse(std::uint64_t bytes) {
  const std::lock_guard lock(m_mutex);
  m_refused += bytes;
}

std::map<std::string, Arrived> Tally::files() const {
  const std::lock_guard lock(m_mutex);
  return m_files;
}

std::uint64_t Tally::refused() const {
  const std::lock_guard lock(m_mutex);
  return m_refused;
}

class RealServer::TallyingRoutes final : public server::Handler {
 public:
  TallyingRoutes(server::Services& services, Tally& tally)
      : m_services(services), m_routes(services, {"drills"}), m_tally(tally) {}

  [[nodiscard]] std::size_t bodyLimit(const Request& request) const override {
    return m_routes.bodyLimit(request);
  }
  server::Admission admit(const Request& request) override { return m_routes.admit(request); }
  [[nodiscard]] bool isHeavy(const Request& request) const override { return m_routes.isHeavy(request); }
  [[nodiscard]] bool mayBeRepeated(const Request& request) const override {
    return m_routes.mayBeRepeated(request);
  }
  Answer handle(const Request& request) override { return m_routes.handle(request); }
  std::pair<std::unique_ptr<server::Upload>, Answer> beginUpload(
      const Request& request, std::optional<std::uint64_t> length) override {
    if (const auto assembly = must(server::promisedAssembly(request))) {
      std::vector<std::string> slices;
      for (const base::Hash& slice : assembly->slices)
        slices.push_back(slice.hex());
      m_tally.expect(assembly->hash.hex(), slices);
    }
    auto begun = m_routes.beginUpload(request, length);
    noteAssembled(m_tally, begun.second);
    if (begun.first)
      begun.first = std::make_unique<TallyingUpload>(std::move(begun.first), m_tally, fileOf(request));
    else
      m_tally.refuse(length.value_or(0));
    return begun;
  }

 private:
  /// Hash and form: the same page in another form has other bytes.
  std::string fileOf(const Request& request) {
    if (request.method != "POST") return noted(request.path.substr(wire::kFilesPath.size() + 1));
    const std::string file = must(server::promisedHash(request)).hex();
    const bool isShorter = must(server::promisedForm(request)) != server::Form::AsItIs;
    const std::string name = file + (isShorter ? ".jxl" : "");
    m_tally.announce(name, must(server::numberIn(request, "Upload-Length")));
    return name;
  }
  std::string noted(const std::string& upload) {
    const auto row = must(m_services.store.read(
        [&](db::Database& database) { return server::owned_files::upload(database, upload); }));
    must(bool(row), "a PATCH to an upload that is not there was taken");
    return row->hash.hex() + (upload.ends_with(".jxl") ? ".jxl" : "");
  }

  server::Services& m_services;
  server::Routes m_routes;
  Tally& m_tally;
};

// --- the server
// ------------------------------------------------------------------------------------------------------

RealServer::RealServer() : m_seed(crypto::randomKey()) {
  start();
  const auto small = must(policy::loadFolder(TARIM_TESTS_DIR "/data/policies/small"));
  m_policy = must(m_services->policies.publish(small->text, "small", m_seed))->hash.hex();
  must(m_services->accounts.import({{"station", "且末县生态环境监测站", "且末县", ""}},
                                   {{"aynur", "阿依努尔", "applicant", "station"}}));
}

RealServer::~RealServer() {
  stop();
}

void RealServer::stop() {
  m_http.reset();
  m_routes.reset();
  m_services.reset();
  m_store.reset();
}

void RealServer::start() {
  m_store = must(server::Store::open(storeFolder(), m_clock));
  m_services = std::make_unique<server::Services>(*m_store, m_seed);
  m_routes = std::make_unique<TallyingRoutes>(*m_services, m_tally);
  server::HttpOptions options;
  options.certificate = papers().path("server.pem");
  options.privateKey = papers().path("server.key");
  options.handlerThreads = 4;
  options.fileThreads = 4;
  options.stopTimeout = std::chrono::milliseconds(50);
  m_http = must(server::HttpServer::start(options, *m_routes));
}

void RealServer::restart() {
  const Reopening reopening;
  stop();
  start();
}

std::string RealServer::caPem() {
  return papers().ca;
}

std::string RealServer::enrolmentCode(const std::string& person) {
  must(m_services->accounts.import({}, {{person, "阿依努尔", "applicant", "station"}}));
  return must(m_services->accounts.makeEnrolmentCode(person, std::chrono::hours(1)));
}

void RealServer::backUp(const base::Path& folder) {
  std::filesystem::create_directories(folder);
  must(m_store->copyTo(folder / m_store->databaseFile().filename()));
  if (std::filesystem::exists(storeFolder() / "files"))
    std::filesystem::copy(storeFolder() / "files", folder / "files",
                          std::filesystem::copy_options::recursive);
  std::filesystem::create_directories(folder / "uploads");
}

void RealServer::restore(const base::Path& copy) {
  const Reopening reopening;
  stop();
  std::filesystem::remove_all(storeFolder());
  std::filesystem::copy(copy, storeFolder(), std::filesystem::copy_options::recursive);
  start();
}

}  // namespace tarim::drills
