// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What experts ask for. No ETag, no date and no name of a file: each would say something of the original.
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "shared/wire/blind.hpp"

namespace tarim::server {

Answer blindList(const Call& call) {
  const auto list = call.services.blind.list(*call.identity);
  return messageOf(list, [](const wire::BlindList& said) { return wire::write(said); });
}

Answer blindDossier(const Call& call) {
  const auto dossier = call.services.blind.dossier(*call.identity, call.argument);
  return messageOf(dossier, [](const wire::BlindDossier& said) { return wire::write(said); });
}

Answer blindPage(const Call& call) {
  const auto page = call.services.blind.page(*call.identity, call.argument);
  if (!page) return problem(page.error());
  Answer answer;
  answer.contentType = "image/jpeg";
  answer.body = std::string(base::textOf(*page));
  return answer;
}

}  // namespace tarim::server
