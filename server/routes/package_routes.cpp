// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "shared/wire/json.hpp"

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

struct Pieces {
  std::vector<base::Hash> hashes;
  std::vector<std::filesystem::path> places;
};

/// Each of them sent by this person, whole.
base::Result<Pieces> piecesOf(const Call& call, const wire::PackageRequest& request) {
  Pieces pieces;
  for (const std::string& hex : request.files) {
    const auto hash = base::hashFromHex(hex);
    if (!hash) return hash.error();
    const auto known = call.services.files.settled(call.identity->person.id, *hash);
    if (!known) return known.error();
    if (!known->stored) return Error(Code::FilesMissing, hex);
    pieces.hashes.push_back(*hash);
    pieces.places.push_back(call.services.files.pathOf(*hash));
  }
  return pieces;
}

}  // namespace

Answer takePackage(const Call& call) {
  const auto request = wire::readPackageRequest(call.body);
  if (!request) return problem(request.error());
  const auto pieces = piecesOf(call, *request);
  if (!pieces) return problem(pieces.error());
  const auto taken =
      call.services.packages.take(package::filesInOrder(pieces->places), call.identity->person.id);
  if (!taken) return problem(taken.error());
  const auto kept = call.services.files.letGoLater(call.identity->person.id, pieces->hashes);
  if (!kept) return problem(kept.error());
  Answer answer = message(std::string(base::textOf(taken->reply)));
  answer.contentType = "application/octet-stream";
  answer.headers.emplace_back("Tarim-Standing", package::standingName(taken->standing));
  return answer;
}

}  // namespace tarim::server
