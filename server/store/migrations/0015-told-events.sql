-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- Every event is in its owner's feed, also those about blind copies, which the feed left out before; devices that cannot read them
-- are not told (workflow::toldFrom). Nothing follows such an event in its application yet, so their positions may come last.
INSERT INTO feed (person, position, application, kind, device, number)
SELECT a.owner, t.position + row_number() OVER (PARTITION BY a.owner ORDER BY e.application, e.number), e.application, 'event', '',
  e.number
FROM event e JOIN application a ON a.id = e.application JOIN turn t ON t.kind = 'person' AND t.name = a.owner
WHERE NOT EXISTS (SELECT 1 FROM feed f WHERE f.person = a.owner AND f.kind = 'event' AND f.application = e.application
  AND f.number = e.number);
UPDATE turn SET position = (SELECT max(f.position) FROM feed f WHERE f.person = turn.name)
WHERE kind = 'person' AND EXISTS (SELECT 1 FROM feed f WHERE f.person = turn.name);
