using System.Buffers;
using Maillage.Kernel;
using Maillage.TextAnalysis;

namespace Maillage.Sources;

/// <summary>A person's name, address or number in a version of a source, withheld until consent is recorded.</summary>
internal sealed class WithheldName
{
    public const int MaxNoteLength = 500;

    private WithheldName() { } // EF Core builds one here, then fills it.

    public Guid Id { get; private set; }
    public Guid Source { get; private set; }
    public int SourceVersion { get; private set; }
    public int Start { get; private set; }
    public int End { get; private set; }

    /// <summary>The exact words: never shown but to those who review.</summary>
    public string Words { get; private set; } = "";

    public PersonTrace Trace { get; private set; }

    /// <summary>How the person agreed; null while she has not.</summary>
    public string? Consent { get; private set; }

    public Guid? ConsentRecordedBy { get; private set; }
    public DateTimeOffset? ConsentRecordedAt { get; private set; }
    public bool IsWithheld => ConsentRecordedAt is null;
    public Span Span => new(Start, End);

    public static WithheldName Of(Guid source, ExactQuote name, PersonTrace trace) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Source = source,
            SourceVersion = name.Version,
            Start = name.Span.Start,
            End = name.Span.End,
            Words = name.Words,
            Trace = trace,
        };

    public void RecordConsent(string note, Verdict verdict)
    {
        RefusedException.ThrowIfAny(WhyNotConsent(note));
        (Consent, ConsentRecordedBy, ConsentRecordedAt) = (note.Trim(), verdict.By, verdict.At);
    }

    /// <summary>Consent can be taken back at any time, without a reason.</summary>
    public void WithdrawConsent() => (Consent, ConsentRecordedBy, ConsentRecordedAt) = (null, null, null);

    /// <summary>A later version of the text keeps the consent given for the same name.</summary>
    public void KeepConsentOf(WithheldName earlier) =>
        (Consent, ConsentRecordedBy, ConsentRecordedAt) = (earlier.Consent, earlier.ConsentRecordedBy, earlier.ConsentRecordedAt);

    /// <summary>Why this note does not record a consent: empty when it does.</summary>
    public static IReadOnlyList<Refusal> WhyNotConsent(string note) =>
        note.Trim().Length switch
        {
            0 => [new("consent.no-note")],
            > MaxNoteLength => [new("consent.long-note", MaxNoteLength)],
            _ => [],
        };
}

/// <summary>The names of a source, ready to be kept out of any of its words: long documents have thousands of both.</summary>
internal sealed class WithheldNames
{
    public static readonly WithheldNames None = new([]);

    private readonly IReadOnlyCollection<WithheldName> all;
    private readonly Lazy<Dictionary<int, InPlace<WithheldName>>> places;
    private readonly Lazy<SearchValues<string>> letters;

    public WithheldNames(IReadOnlyCollection<WithheldName> all)
    {
        this.all = all;
        places = new(() =>
            all.GroupBy(name => name.SourceVersion).ToDictionary(group => group.Key, group => new InPlace<WithheldName>(group, n => n.Span))
        );
        letters = new(() => SearchValues.Create([.. all.Select(name => name.Words).Distinct()], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every name, consent given or not.</summary>
    public IReadOnlyCollection<WithheldName> All => all;

    /// <summary>A version's whole text.</summary>
    public MaskedText Mask(SourceVersion version) => new(version.Text, SpansIn(version.Number));

    /// <summary>The words of an extract.</summary>
    public MaskedText Mask(Extract extract) =>
        new(
            extract.Words,
            Crossing(extract)
                .Where(name => name.IsWithheld) // asked now: consent may have come since
                .Select(name => new Span(Math.Max(0, name.Start - extract.Start), Math.Min(extract.Words.Length, name.End - extract.Start)))
        );

    /// <summary>Words that stand at no place of the text, such as a title: every name in them is found by its letters.</summary>
    public MaskedText MaskWords(string words) =>
        words.AsSpan().ContainsAny(letters.Value)
            ? new(words, all.Where(name => name.IsWithheld).Select(name => name.Words).Distinct().SelectMany(name => Places(words, name)))
            : MaskedText.Plain(words);

    public IEnumerable<Span> SpansIn(int version) =>
        all.Where(name => name.IsWithheld && name.SourceVersion == version).Select(name => name.Span);

    private IEnumerable<WithheldName> Crossing(Extract extract) =>
        places.Value.TryGetValue(extract.SourceVersion, out var names) ? names.Crossing(extract.Span) : [];

    private static IEnumerable<Span> Places(string words, string name)
    {
        for (var at = 0; (at = words.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
        {
            yield return new(at, at + name.Length);
        }
    }
}
