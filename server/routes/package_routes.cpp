// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "shared/wire/json.hpp"

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

struct Segments {
  std::vector<base::Hash> hashes;
  std::vector<std::filesystem::path> places;
};

/// Requires that this person has sent every slice completely.
base::Result<Segments> segmentsOf(const Call& call, const wire::PackageRequest& request) {
  Segments segments;
  for (const std::string& hex : request.files) {
    const auto hash = base::hashFromHex(hex);
    if (!hash) return hash.error();
    const auto known = call.services.files.finishAndLookUp(call.identity->person.id, *hash);
    if (!known) return known.error();
    if (!known->stored) return Error(Code::FilesMissing, hex);
    segments.hashes.push_back(*hash);
    segments.places.push_back(call.services.files.pathOf(*hash));
  }
  return segments;
}

}  // namespace

Answer takePackage(const Call& call) {
  const auto request = wire::readPackageRequest(call.body);
  if (!request) return problem(request.error());
  const auto segments = segmentsOf(call, *request);
  if (!segments) return problem(segments.error());
  const auto taken =
      call.services.packages.take(package::filesInOrder(segments->places), call.identity->person.id);
  if (!taken) return problem(taken.error());
  const auto kept = call.services.files.markAsSlices(call.identity->person.id, segments->hashes);
  if (!kept) return problem(kept.error());
  Answer answer = message(std::string(base::textOf(taken->reply)));
  answer.contentType = "application/octet-stream";
  answer.headers.emplace_back("Tarim-Standing", base::enumName(taken->outcome));
  return answer;
}

}  // namespace tarim::server
