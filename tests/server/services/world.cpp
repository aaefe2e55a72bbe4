// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/services/world.hpp"

#include "server/services/application_aggregate.hpp"
#include "server/store/events.hpp"
#include "server/store/notices.hpp"
#include "server/store/store_identity.hpp"
#include "shared/base/ids.hpp"

namespace tarim::server::test {

namespace {

const std::vector<Unit> kUnits = {{"bazhou", "巴州生态环境局", "库尔勒市", ""},
                                  {"qiemo", "且末县分局", "且末县", "bazhou"},
                                  {"qiemo_station", "且末县生态环境监测站", "且末县", "qiemo"},
                                  {"ruoqiang", "若羌县分局", "若羌县", "bazhou"},
                                  {"ruoqiang_station", "若羌县生态环境监测站", "若羌县", "ruoqiang"}};

const std::vector<Person> kPeople = {{"aynur", "阿依努尔", "applicant", "qiemo_station"},
                                     {"tursun", "吐尔逊", "applicant", "ruoqiang_station"},
                                     {"base", "基层一", "base_officer", "qiemo_station"},
                                     {"base2", "基层二", "base_officer", "qiemo_station"},
                                     {"base_elsewhere", "基层三", "base_officer", "ruoqiang_station"},
                                     {"unit", "单位一", "unit_officer", "qiemo"},
                                     {"office", "评委办", "committee_office", "bazhou"},
                                     {"operator", "管理员", "operator", "bazhou"}};

}  // namespace

base::Instant at(std::string_view iso) {
  return must(base::parseInstant(iso));
}

World::World() : clock(at("2024-09-02T10:00:00+08:00")), seed(crypto::randomKey()) {
  store = must(Store::open(path() / "store", clock));
  services = std::make_unique<Services>(*store, seed);
  must(services->accounts.import(kUnits, kPeople));
  const auto small = must(policy::loadFolder(TARIM_TESTS_DIR "/data/policies/small"));
  policy = must(services->policies.publish(small->text, "small", seed))->hash.hex();
}

void World::reopen() {
  services.reset();
  store.reset();
  store = must(Store::open(path() / "store", clock));
  services = std::make_unique<Services>(*store, seed);
}

base::Path World::backUp() {
  const base::Path copy = path() / ("copy" + base::newId());
  std::filesystem::create_directories(copy);
  must(store->copyTo(copy / "tarim.sqlite"));
  std::filesystem::copy(path() / "store" / "files", copy / "files", std::filesystem::copy_options::recursive);
  return copy;
}

base::Path World::snapshot() {
  const base::Path copy = path() / ("snapshot" + base::newId());
  services.reset();
  store.reset();
  std::filesystem::copy(path() / "store", copy, std::filesystem::copy_options::recursive);
  reopen();
  return copy;
}

void World::restore(const base::Path& copy) {
  services.reset();
  store.reset();
  std::filesystem::remove_all(path() / "store");
  std::filesystem::copy(copy, path() / "store", std::filesystem::copy_options::recursive);
  reopen();
}

void World::putBack(const base::Path& snapshot) {
  restore(snapshot);
}

std::string World::storeId() {
  return must(store->read([](db::Database& database) { return store_identity::current(database); }))->id;
}

Identity World::enrol(std::string_view person, const crypto::Key& deviceSeed) {
  wire::EnrolRequest request;
  request.protocol = 1;
  request.code = must(services->accounts.makeEnrolmentCode(person, std::chrono::hours(1)));
  request.deviceName = "测试";
  request.devicePublicKey = base::toHex(crypto::publicKeyOf(deviceSeed));
  const Enrolled enrolled = must(services->accounts.enrol(request, "192.0.2.1"));
  return must(services->accounts.authenticate("Bearer " + enrolled.token));
}

Identity World::identity(std::string_view person) {
  return enrol(person, crypto::randomKey());
}

std::string World::upload(std::string_view person, std::string_view bytes) {
  const base::Hash hash = base::sha256(bytes);
  const UploadState created = must(services->files.create(person, hash, bytes.size()));
  if (created.offset == bytes.size()) return hash.hex();
  const auto writer = must(services->files.begin(person, created.id, created.offset));
  must(writer->append(base::bytesOf(bytes)));
  must(writer->flush());
  if (!must(writer->finish())) throw std::runtime_error("the upload is not complete");
  return hash.hex();
}

workflow::State World::state(std::string_view application) {
  return must(store->read([&](db::Database& database) {
           return loadAggregate(database, services->policies, application);
         }))
      .state;
}

std::vector<workflow::Event> World::events(std::string_view application) {
  return must(store->read([&](db::Database& database) { return events::of(database, application); }));
}

std::size_t World::noticesOf(std::string_view kind) {
  const auto all = must(store->read([](db::Database& database) { return notices::waiting(database, 1000); }));
  return std::size_t(
      std::count_if(all.begin(), all.end(), [&](const Notice& one) { return one.kind == kind; }));
}

}  // namespace tarim::server::test
