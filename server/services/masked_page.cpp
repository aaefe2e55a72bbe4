// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/masked_page.hpp"

#include "shared/confined/message.hpp"
#include "shared/confined/picture_answer.hpp"
#include "shared/wire/protocol.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace tarim::server {
namespace {

confined::Limits limits() {
  confined::Limits limits;
  limits.cpuSeconds = 20;
  limits.wall = std::chrono::seconds(40);
  limits.outputBytes = 2 * wire::kMaxFileBytes;  // A masked JPEG may be longer than one with better codes.
  return limits;
}

}  // namespace

base::Result<base::Bytes> maskedPage(base::ByteView jpeg, std::span<const imaging::Area> areas) {
  boost::json::array list;
  for (const imaging::Area& area : areas)
    list.push_back(boost::json::array{area.x, area.y, area.width, area.height});
  const std::string parameters = boost::json::serialize(boost::json::object{{"areas", std::move(list)}});
  return confined::pictureIn(confined::runReader(confined::Reader::Files, "mask",
                                                 confined::makeMessage(parameters, jpeg), limits()));
}

}  // namespace tarim::server
