namespace Maillage.TextAnalysis;

/// <summary>What the place of a block says of its sentences, before they are read.</summary>
internal sealed class BlockSetting
{
    private const double OfWay = 0.55;
    private const double OfMixed = 0.2;

    /// <summary>The kind that the headings above make of all of it; null when they say nothing.</summary>
    public StatementKind? Structure { get; init; }

    /// <summary>The kind that the headings above suggest, even when sentences must be read one by one.</summary>
    public StatementKind? Leaning { get; init; }

    /// <summary>How sure the structure makes it.</summary>
    public double Confidence { get; init; }

    /// <summary>The heading that decided.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Whether it introduces others rather than says something.</summary>
    public bool IsLead { get; init; }

    /// <summary>Whether it tells participants what to do.</summary>
    public bool IsInstruction { get; init; }

    /// <summary>Whether it stands under a question « comment… », whose answers are ways to do.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Whether it stands in a list of helps and hindrances together.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Whether it is an item or a short node, which says things without verbs.</summary>
    public bool IsNote { get; init; }

    /// <summary>Adds to the scores of a clause what the structure suggests.</summary>
    internal void Lean(Score[] scores, Reading reading, (int From, int To) clause)
    {
        if (!IsNote || scores[(int)StatementKind.Barrier].Weight >= 0.4)
        {
            return;
        }

        var first = reading.Word(clause.From);
        var isWay =
            IsAnswer
            || (Infinitives.Is(first) && !reading.GapAfter(clause.From).StartsWith(","))
            || (first is "se" or "s" or "ne" && Infinitives.Is(reading.Word(clause.From + 1)));
        var weight = (isWay ? OfWay : 0) + (IsMixed ? OfMixed : 0) + (Leaning is StatementKind.Enabler ? OfMixed : 0);
        ref var helps = ref scores[(int)StatementKind.Enabler];
        helps = weight > 0 ? helps with { Weight = 1 - ((1 - helps.Weight) * (1 - weight)) } : helps;
    }
}
