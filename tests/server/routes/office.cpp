// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/routes/office.hpp"

#include "shared/base/files.hpp"
#include "shared/wire/json.hpp"

namespace tarim::tests {

using server::Answer;
using server::Request;

namespace {

const crypto::Key kSeed = [] {
  crypto::Key key{};
  key.fill(7);
  return key;
}();

crypto::Key deviceSeed(const std::string& person) {
  return base::sha256("device of " + person).bytes;
}

}  // namespace

Office::Office() : m_clock(base::parseInstant("2024-09-02T10:00:00+08:00").value()) {
  m_store = server::Store::open(m_folder.path().toStdString(), m_clock).value();
  m_services = std::make_unique<server::Services>(*m_store, kSeed);
  m_routes = std::make_unique<server::Routes>(*m_services, server::RoutesOptions{"测试"});
  std::vector<server::Person> people = {{"other", "别人", "applicant", "station"}};
  for (const auto& [role, name, zh, en] : policy::kRoles)
    people.push_back({std::string(name), "某人", std::string(name),
                      role == policy::Role::Applicant ? "station" : "bureau"});
  const std::vector<server::Unit> units = {{"bureau", "局", "652801", ""},
                                           {"station", "站", "652825", "bureau"}};
  const auto imported = m_services->accounts.import(units, people);
  if (!imported) throw std::runtime_error(imported.error().line());
  for (const server::Person& person : people)
    enrol(person.id);
}

void Office::add(const std::string& person, const std::string& role,
                 const std::vector<server::Grant>& further) {
  const auto imported = m_services->accounts.import({}, {{person, "某人", role, "bureau"}}, further);
  if (!imported) throw std::runtime_error(imported.error().line());
  enrol(person);
}

std::string Office::enrolmentCode(const std::string& person) {
  return m_services->accounts.makeEnrolmentCode(person, std::chrono::hours(24)).value();
}

void Office::enrol(const std::string& person) {
  wire::EnrolRequest request;
  request.protocol = 1;
  request.code = enrolmentCode(person);
  request.deviceName = "test";
  request.devicePublicKey = base::toHex(crypto::publicKeyOf(deviceSeed(person)));
  const auto enrolled =
      wire::readEnrolAnswer(ask("POST", "/v1/enrol", {}, wire::write(request)).body).value();
  m_tokens[person] = enrolled.token;
  m_devices[person] = enrolled.device;
}

void Office::publishPolicy() {
  base::DiskFiles files;
  const auto bytes =
      files.read(base::Path(TARIM_POLICIES_DIR) / "bazhou-ecology-2024" / "policy.json", 8u << 20).value();
  m_policy = m_services->policies.publish(base::textOf(bytes), "policy.json", kSeed).value()->hash.hex();
}

Request Office::requestOf(const std::string& method, const std::string& path, const Headers& headers,
                          const std::string& body) {
  Request request;
  request.method = method;
  request.path = path;
  request.headers = headers;
  request.body = body;
  request.peer = "192.0.2.7";
  return request;
}

Answer Office::ask(const std::string& method, const std::string& path, const Headers& headers,
                   const std::string& body) {
  const Request request = requestOf(method, path, headers, body);
  if (m_routes->bodyLimit(request) > 0) return m_routes->handle(request);
  auto [upload, refusal] = m_routes->beginUpload(request, body.size());
  if (!upload) return refusal;
  for (std::size_t at = 0; at < body.size(); at += 1000)
    if (const auto taken = upload->write(base::bytesOf(std::string_view(body).substr(at, 1000))); !taken)
      return upload->fail(taken.error());
  return upload->finish();
}

Answer Office::askAs(const std::string& person, const std::string& method, const std::string& path,
                     Headers headers, const std::string& body) {
  headers["authorization"] = token(person);
  return ask(method, path, headers, body);
}

int Office::refusal(const std::string& method, const std::string& path, const Headers& headers) {
  const auto refused = m_routes->admit(requestOf(method, path, headers, {})).refusal;
  return refused ? refused->status : 0;
}

bool Office::isHeavy(const std::string& method, const std::string& path, const Headers& headers,
                     const std::string& body) const {
  return m_routes->isHeavy(requestOf(method, path, headers, body));
}

void Office::cutAs(const std::string& person, const std::string& method, const std::string& path,
                   Headers headers, const std::string& body, std::uint64_t announced) {
  headers["authorization"] = token(person);
  auto upload = m_routes->beginUpload(requestOf(method, path, headers, body), announced).first;
  if (!upload || !upload->write(base::bytesOf(body))) throw std::runtime_error("the upload was not begun");
}

std::unique_ptr<server::Upload> Office::beginAs(const std::string& person, const std::string& path,
                                                Headers headers, std::uint64_t announced) {
  headers["authorization"] = token(person);
  return m_routes->beginUpload(requestOf("PATCH", path, headers, {}), announced).first;
}

std::string Office::storeFile(const std::string& person, const std::string& bytes) {
  const Answer answer = askAs(person, "POST", "/v1/files", tusCreate(bytes), bytes);
  if (answer.status != 201) throw std::runtime_error("not stored: " + answer.body);
  return hashOf(bytes);
}

std::string headerOf(const Answer& answer, const std::string& name) {
  for (const auto& [key, value] : answer.headers)
    if (key == name) return value;
  return {};
}

std::string problemCode(const Answer& answer) {
  const auto problem = wire::readProblem(answer.body);
  return problem && !problem->zh.empty() && !problem->en.empty() ? problem->code : std::string();
}

Office::Headers tus(Office::Headers further) {
  further.emplace("tus-resumable", "1.0.0");
  further.emplace("content-type", "application/offset+octet-stream");
  return further;
}

Office::Headers tusCreate(const std::string& bytes, Office::Headers further) {
  further.emplace("upload-length", std::to_string(bytes.size()));
  further.emplace("upload-metadata", "filename eA==,sha256 " + base::toBase64(base::bytesOf(hashOf(bytes))));
  return tus(std::move(further));
}

std::string hashOf(const std::string& bytes) {
  return base::sha256(bytes).hex();
}

}  // namespace tarim::tests
