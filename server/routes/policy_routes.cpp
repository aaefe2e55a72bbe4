// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "shared/wire/json.hpp"

namespace tarim::server {

/// The text under a hash never changes, so it may be cached for ever. The signature is in a header, because
/// the body must have that hash.
Answer policy(const Call& call) {
  const auto published = call.services.policies.published(call.argument);
  if (!published) return problem(published.error());
  Answer answer;
  answer.body = published->text;
  answer.headers = {{"ETag", "\"" + call.argument + "\""},
                    {"Cache-Control", "private, max-age=31536000, immutable"},
                    {"Tarim-Signature", published->signature}};
  return answer;
}

Answer receipt(const Call& call) {
  const auto receipt = call.services.receipts.receipt(*call.identity, call.argument);
  return messageOf(receipt, [](const workflow::Receipt& said) { return wire::write(said); });
}

}  // namespace tarim::server
