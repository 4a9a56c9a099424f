namespace Maillage.TextAnalysis;

/// <summary>Reads a French territorial document as a careful colleague would: who, where, when, what was said.</summary>
/// <param name="gazetteer">The places it may name.</param>
/// <param name="themes">The subjects it may speak of.</param>
/// <remarks>Holds no state: one instance serves every thread.</remarks>
public sealed class TextAnalyzer(Gazetteer gazetteer, ThemeVocabulary themes)
{
    /// <summary>The subjects that it tells.</summary>
    public ThemeVocabulary Themes => themes;

    /// <summary>Analyses a document.</summary>
    /// <param name="text">Its text with its structure.</param>
    /// <param name="context">What is known besides; null when nothing is.</param>
    /// <returns>What was found; always spans of <paramref name="text"/>, possibly nothing at all.</returns>
    /// <remarks>
    /// Deterministic, offline, without regular expressions that could backtrack. Time and memory: O(length), several megabytes a
    /// second.
    /// </remarks>
    public Analysis Analyze(StructuredText text, AnalysisContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        context ??= new AnalysisContext();
        var reading = new Reading(text);
        var people = PersonFinder.Find(reading, gazetteer);
        var dates = DateFinder.Find(reading, context);
        var taken = SpansOf(people, dates).Concat(Traces.Webs(text.Text)).ToList();
        var places = new PlaceFinder(reading, gazetteer, context).Find(taken);
        var organisations = new OrganisationFinder(reading).Find(taken.Concat(SpansOf(places)));
        places = WithoutCountriesOf(organisations, places);
        var speakers = new SpeakerFinder(reading, people);
        var said = Said(reading, speakers, new StatementFinder(reading, people, places).Find());
        return new Analysis
        {
            Document = DocumentReading.Of(reading, dates) with
            {
                Organiser = new OrganiserFinder(reading).Find(places, organisations),
                Colleges = speakers.All(said),
            },
            People = people,
            Dates = dates,
            Amounts = AmountFinder.Find(text.Text),
            Places = places,
            Organisations = organisations,
            Statements = said,
            Initiatives = WithActors(new InitiativeFinder(reading, places, organisations, people, dates).Find(), organisations),
            Events = new EventFinder(reading, dates, places).Find(),
            Themes = themes.Match(reading),
        };
    }

    // « Fondation de France », « France Travail » do not speak of the country.
    private static List<PlaceMention> WithoutCountriesOf(
        IReadOnlyList<OrganisationMention> organisations,
        IReadOnlyList<PlaceMention> places
    )
    {
        var (kept, next) = (new List<PlaceMention>(places.Count), 0);
        foreach (var place in places)
        {
            next = Spans.After(organisations, next, place.Start);
            if (place.Kind is not PlaceKind.Country || next == organisations.Count || !organisations[next].Overlaps(place.Start, place.End))
            {
                kept.Add(place);
            }
        }

        return kept;
    }

    private static IReadOnlyList<Statement> Said(Reading reading, SpeakerFinder speakers, IReadOnlyList<Statement> found)
    {
        var titles = new SectionTitles(reading);
        return [.. found.Select(said => said with { College = speakers.Of(said), Section = titles.Of(reading.BlockAt(said.Start)) })];
    }

    // Both lists are in the order of the text.
    private static List<InitiativeMention> WithActors(
        IReadOnlyList<InitiativeMention> initiatives,
        IReadOnlyList<OrganisationMention> organisations
    )
    {
        var (first, found) = (0, new List<InitiativeMention>(initiatives.Count));
        foreach (var initiative in initiatives)
        {
            while (first < organisations.Count && organisations[first].Start < initiative.Start)
            {
                first++;
            }

            var named = organisations.Skip(first).TakeWhile(one => one.Start < initiative.End).Where(one => one.End <= initiative.End);
            found.Add(initiative with { Actors = [.. named] });
        }

        return found;
    }

    private static IEnumerable<(int Start, int End)> SpansOf(params IEnumerable<Extract>[] found) =>
        found.SelectMany(list => list).Select(extract => (extract.Start, extract.End));
}
