namespace Maillage.TextAnalysis;

/// <summary>Finds places and decides between homonyms by what the document says elsewhere.</summary>
internal sealed class PlaceFinder(Reading reading, Gazetteer gazetteer, AnalysisContext context)
{
    private const double Least = 0.4;
    private const int MostAlternatives = 5;
    private const double Heard = 1.5; // places that can only be of one département
    private const double WellHeard = 3;
    private const int Known = 25_000; // inhabitants

    private const double Again = 0.62; // the same name said surely elsewhere
    private const double Around = 0.45; // its département is spoken of
    private const double Neighbour = 0.55; // the rest of its intercommunality is spoken of
    private const double Main = 0.6; // the share of places from which a document is about one département

    private readonly Dictionary<string, double> departements = [];
    private readonly HashSet<string> epcis = [];

    // Names that surely are places somewhere in the document, with the département said there, empty when none was.
    private readonly Dictionary<GazetteerEntry, string> sure = [];
    private bool hasMain; // the document is about one département
    private readonly PlaceEvidence evidence = new(reading);

    /// <summary>Every place, in the order of the text.</summary>
    /// <param name="taken">Spans that name no place: persons, dates, addresses.</param>
    internal IReadOnlyList<PlaceMention> Find(IEnumerable<(int Start, int End)> taken)
    {
        var closed = reading.Covered(taken);
        var candidates = new PlaceCandidates(reading, gazetteer).Find(token => closed[token]);
        TrustNeighbours(candidates);
        Listen(candidates);
        return [.. candidates.Select(ByFullName).Select(Decide).OfType<PlaceMention>()];
    }

    // « Louisfert, Erbray et Soudan »: in a list, one place vouches for the next.
    private void TrustNeighbours(List<PlaceCandidate> candidates)
    {
        for (var index = 1; index < candidates.Count; index++)
        {
            var (before, after) = (candidates[index - 1], candidates[index]);
            var isList =
                reading.BlockOf(before.First) == reading.BlockOf(after.First)
                && (
                    (after.First == before.Last && reading.GapAfter(before.Last - 1).Trim() is "," or "/" or "–" or "-" or ";" or "→")
                    || (after.First == before.Last + 1 && reading.Word(before.Last) is "et" or "ou" or "a" or "de" or "d")
                    || (
                        after.First == before.Last + 2
                        && reading.Word(before.Last) is "et" or "ou"
                        && reading.Word(before.Last + 1) is "de" or "a" or "d"
                    )
                );
            if (isList)
            {
                candidates[index - 1] = Vouched(before, after);
                candidates[index] = Vouched(after, candidates[index - 1]);
            }
            else if (OpenTwins(before, after))
            {
                candidates[index] = Vouched(after, before);
            }
        }
    }

    // « – Meymac : une épicerie », « – Égletons : un four »: items that open alike
    private bool OpenTwins(PlaceCandidate before, PlaceCandidate after)
    {
        var (first, second) = (reading.BlockOf(before.First), reading.BlockOf(after.First));
        return second == first + 1
            && reading.TokensOf(first).From == before.First
            && reading.TokensOf(second).From == after.First
            && !reading.IsJoined(before.Last - 1)
            && !reading.IsJoined(after.Last - 1);
    }

    private PlaceCandidate Vouched(PlaceCandidate candidate, PlaceCandidate by) =>
        candidate.Trust >= 0.6 ? candidate
        : by.Trust is >= 0.25 and < 0.6 && candidate.Trust >= 0.25 && !candidate.IsDoubtful && !by.IsDoubtful && AreNear(candidate, by)
            ? candidate with
            {
                Trust = 0.6,
            }
        : by.Trust < 0.55 ? candidate
        : candidate.IsDoubtful && AreNear(candidate, by) ? candidate with { Trust = Math.Max(0.5, Math.Min(0.6, candidate.Trust + 0.25)) }
        : candidate.Trust > 0.1 ? candidate with { Trust = Math.Min(0.6, candidate.Trust + 0.25) }
        : candidate;

    private bool AreNear(PlaceCandidate one, PlaceCandidate other) =>
        one.Entries.Any(entry => entry.Departement is { } code && other.Entries.Any(by => gazetteer.DepartementsOf(by).Contains(code)));

    // Which départements does the document speak of? Places that can only be one place say it.
    private void Listen(List<PlaceCandidate> candidates)
    {
        foreach (var code in context.Departements)
        {
            departements[code] = 3;
        }

        foreach (var candidate in candidates.Where(candidate => candidate.Trust >= 0.6))
        {
            var codes =
                candidate.Departement is { } said ? [said]
                : candidate.Entries.Count == 1 ? gazetteer.DepartementsOf(candidate.Entries[0])
                : [];
            foreach (var code in codes)
            {
                departements[code] = departements.GetValueOrDefault(code) + (1.0 / codes.Count);
            }

            if (candidate.Entries is [var only] && (only.Kind is PlaceKind.Epci ? only.Code : only.Epci) is { } epci)
            {
                epcis.Add(epci);
            }

            if (candidate.Departement is not null || !sure.ContainsKey(candidate.Entries[0]))
            {
                sure[candidate.Entries[0]] = candidate.Departement ?? "";
            }
        }

        var all = departements.Values.Sum();
        hasMain = departements.Count > 0 && departements.Values.Max() is >= WellHeard and var most && most >= Main * all;
    }

    // « Villard », once Villard-de-Lans was named, is not another Villard far away.
    private PlaceCandidate ByFullName(PlaceCandidate candidate)
    {
        if (candidate.Last - candidate.First != 1 || candidate.Departement is not null)
        {
            return candidate;
        }

        var meant = gazetteer
            .ShortNames.Find([reading.Word(candidate.First)])
            .Select(index => gazetteer[index])
            .Where(entry => sure.ContainsKey(entry))
            .ToList();
        return
            meant.Count == 0
            || candidate.Entries.Any(entry => !meant.Contains(entry) && IsSpokenOf(entry))
            || evidence.IsElsewhere(candidate)
            ? candidate
            : candidate with
            {
                Entries = meant,
                Trust = Math.Max(candidate.Trust, Again),
                Why = new Reason("place.short-name"),
            };
    }

    private bool IsSpokenOf(GazetteerEntry entry) =>
        entry.Kind is not PlaceKind.Commune
        || sure.GetValueOrDefault(entry, "").Length > 0
        || (entry.Epci is { } epci && epcis.Contains(epci));

    private PlaceMention? Decide(PlaceCandidate candidate)
    {
        var ranked = candidate.Entries is [_] ? candidate.Entries : Ranked(candidate);
        var best = ranked[0];
        var others = ranked
            .Skip(1)
            .Where(entry => entry.InseeOfToday is null || entry.InseeOfToday != (best.InseeOfToday ?? best.Code))
            .Take(MostAlternatives)
            .ToList();
        var (confidence, why) = Judge(candidate, best, others);
        return confidence < Least ? null : Mention(candidate, best, confidence, why) with { Alternatives = others };
    }

    private List<GazetteerEntry> Ranked(PlaceCandidate candidate) =>
        [.. candidate.Entries.OrderByDescending(entry => Likelihood(entry, candidate)).ThenBy(entry => entry.Code, StringComparer.Ordinal)];

    private double Likelihood(GazetteerEntry entry, PlaceCandidate candidate)
    {
        var score = Math.Log10(entry.Population + 10) / 4;
        score += candidate.Departement is { } said && gazetteer.DepartementsOf(entry).Contains(said) ? 10 : 0;
        score +=
            sure.TryGetValue(candidate.Entries[0], out var again) && again.Length > 0 && gazetteer.DepartementsOf(entry).Contains(again)
                ? 5
                : 0;
        score += entry is { Kind: PlaceKind.Commune, Epci: { } epci } && epcis.Contains(epci) ? 0.6 : 0;
        score += candidate.Expected == entry.Kind ? 5 : 0;
        score += entry.InseeOfToday is null ? 0.1 : 0;
        score += entry.Kind switch
        {
            PlaceKind.Commune or PlaceKind.Epci => 0,
            PlaceKind.Other when entry.Code.Length > 0 => 9,
            _ => 1,
        }; // overseas collectivities are no départements
        return score + gazetteer.DepartementsOf(entry).Sum(code => Math.Min(1.2, departements.GetValueOrDefault(code)));
    }

    private (double Confidence, Reason Why) Judge(PlaceCandidate candidate, GazetteerEntry best, List<GazetteerEntry> others)
    {
        if (candidate.Departement is { } said && gazetteer.DepartementsOf(best).Contains(said))
        {
            return (0.98, new Reason("place.departement-said", said));
        }

        var near = best.Kind is PlaceKind.Commune or PlaceKind.Epci
            ? gazetteer.DepartementsOf(best).Select(code => departements.GetValueOrDefault(code)).DefaultIfEmpty().Max()
            : 0;
        var heard = near >= Heard;
        var trust = Math.Min(0.97, candidate.Trust + (heard && candidate.Trust > 0.3 ? 0.08 : 0));
        trust += heard && candidate.Trust is > 0.1 and <= 0.35 ? (near >= WellHeard ? 0.25 : 0.12) : 0;
        trust -= IsStrange(candidate, best, near) ? 0.3 : 0;
        var why = candidate.Why;
        if (trust < Neighbour && Support(candidate, best, near) is { } support && support.Trust > trust)
        {
            (trust, why) = support;
        }

        var rivals = others.Where(entry => entry.Kind == best.Kind).ToList();
        if (rivals.Count == 0)
        {
            return (trust, why);
        }

        var margin = Likelihood(best, candidate) - Likelihood(rivals[0], candidate);
        why =
            heard ? new Reason("place.near-others", best.Departement ?? "")
            : why == candidate.Why ? new Reason("place.most-inhabitants", $"{rivals.Count + 1}")
            : why;
        return (
            trust
                * (
                    margin > 0.6 ? 0.97
                    : margin > 0.2 ? 0.85
                    : 0.7
                ),
            why
        );
    }

    // What the document says elsewhere makes a place of a word that could be another: the same name, or what lies around it.
    private (double Trust, Reason Why)? Support(PlaceCandidate candidate, GazetteerEntry best, double near)
    {
        if (best.Kind is PlaceKind.Departement && candidate.IsDoubtful)
        {
            return departements.GetValueOrDefault(best.Code) >= 1 ? (Around, new Reason("place.around", best.Code)) : null;
        }

        if (
            best.Kind is not PlaceKind.Commune
            || evidence.HasArticle(candidate.First)
            || evidence.IsElsewhere(candidate)
            || (candidate.IsDoubtful && !evidence.CouldBeMeant(candidate))
        )
        {
            return null;
        }

        return sure.ContainsKey(candidate.Entries[0]) ? (Again, new Reason("place.named-elsewhere"))
            : !candidate.IsDoubtful ? null
            : best.Epci is { } epci && epcis.Contains(epci)
                ? (Neighbour, new Reason("place.neighbour", gazetteer.Find(PlaceKind.Epci, epci)?.Name ?? ""))
            : near >= WellHeard ? (Around, new Reason("place.around", best.Departement ?? ""))
            : null;
    }

    // A little-known name, far from all that the document speaks of, is more likely a river's, a person's or a word.
    private bool IsStrange(PlaceCandidate candidate, GazetteerEntry best, double near) =>
        best is { Kind: PlaceKind.Commune, Population: < Known }
        && near == 0
        && hasMain
        && (
            candidate.Last - candidate.First == 1
            || (candidate.Last - candidate.First == 2 && reading.IsIn(PlaceNames.Links, candidate.First))
        )
        && !evidence.IsAnnounced(candidate);

    private PlaceMention Mention(PlaceCandidate candidate, GazetteerEntry entry, double confidence, Reason why) =>
        new(
            reading.Tokens[candidate.First].Start,
            candidate.End > 0 ? candidate.End : reading.Tokens[candidate.Last - 1].End,
            Math.Round(confidence, 2),
            why
        )
        {
            Kind = entry.Kind,
            Code = entry.Code,
            Name = entry.Name,
            Insee = entry.Kind is PlaceKind.Commune ? entry.InseeOfToday ?? entry.Code : null,
        };
}
