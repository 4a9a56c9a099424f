namespace Maillage.TextAnalysis;

/// <summary>Reads off the outline what each block's place says of it.</summary>
internal sealed class BlockSettings(Reading reading)
{
    private const int Note = 220; // signs: longer blocks are prose
    private const int LongestSignature = 12; // blocks

    private readonly Head?[] heads = new Head?[reading.Source.Blocks.Count];
    private readonly HeadingTable headings = new(reading);
    private readonly int signature = Signature(reading);

    /// <summary>The setting of a block.</summary>
    internal BlockSetting Of(int block)
    {
        var here = reading.Source.Blocks[block];
        var isNote = here.Kind is BlockKind.ListItem || here.End - here.Start <= Note;
        var isHead = here.Kind is BlockKind.Heading || reading.Outline.IsLead(block) || here.Cell is { IsHeader: true };
        var isInstruction = IsInstruction(block);
        var (deciding, said) = Deciding(block);
        var isOfTable = here.Cell is null || deciding < 0 || reading.Source.Blocks[deciding].Cell is not null;
        var structure = isHead || isInstruction || !isNote || !isOfTable || block >= signature ? null : said.Kind;
        return new BlockSetting
        {
            IsNote = isNote,
            IsLead = isHead && !SaysHow(block),
            Leaning = said.Kind,
            IsInstruction = isInstruction || block >= signature,
            IsMixed = said.IsMixed,
            IsAnswer = here.Kind is BlockKind.ListItem && Answers(block),
            Structure = structure,
            Confidence =
                here.Kind is BlockKind.ListItem ? 0.9
                : here.Cell is not null ? 0.85
                : 0.75,
            Heading = structure is null ? "" : reading.Title(deciding),
        };
    }

    // The block from which a letter ends: « Bien à vous », its sender, her telephone.
    private static int Signature(Reading reading)
    {
        var blocks = reading.Source.Blocks;
        for (var block = Math.Max(0, blocks.Count - LongestSignature); block < blocks.Count; block++)
        {
            var (from, to) = reading.TokensOf(block);
            var isClosing =
                to - from is > 0 and <= 6
                && (
                    reading.Word(from) is "cordialement" or "amicalement" or "amities" or "salutations"
                    || (
                        reading.Word(from) is "bien" or "belle" or "bonne"
                        && reading.Word(from + 1) is "a" or "cordialement" or "journee" or "soiree"
                    )
                );
            if (isClosing)
            {
                return block;
            }
        }

        return blocks.Count;
    }

    // The nearest line above that announces a kind, or both.
    private (int Block, Announcement Said) Deciding(int block)
    {
        foreach (var lead in reading.Outline.Above(block))
        {
            if (HeadOf(lead).Said is { Kind: not null } or { IsMixed: true })
            {
                return (lead, HeadOf(lead).Said);
            }
        }

        return (-1, default);
    }

    private bool IsInstruction(int block)
    {
        var own = HeadOf(block).Said;
        return own.IsSetting
            || own.IsMixed
            || IsTask(block)
            || reading.Outline.Above(block).Take(2).Any(lead => HeadOf(lead).Said.IsSetting);
    }

    private bool Answers(int block)
    {
        foreach (var lead in reading.Outline.Above(block))
        {
            return HeadOf(lead).Asks;
        }

        return false;
    }

    // « Créer des liens : » introduces its list and says something too.
    private bool SaysHow(int block) =>
        reading.Source.Blocks[block] is { Cell: null or { IsHeader: false } }
        && reading.Outline.IsLead(block)
        && Infinitives.Is(reading.Word(Tokens(block).From));

    // « identifier 3 à 5 freins » asks participants for barriers, it is none.
    private bool IsTask(int block) =>
        reading.Source.Blocks[block].Kind is BlockKind.ListItem
        && reading.Word(Tokens(block).From) is "identifier" or "lister" or "noter" or "indiquer" or "rassembler" or "choisir" or "reperer";

    private Head HeadOf(int block)
    {
        if (heads[block] is { } known)
        {
            return known;
        }

        var (from, to) = Tokens(block);
        var head = new Head(headings.Read(from, to), Asks(from, to));
        heads[block] = head;
        return head;
    }

    // « Comment faire ? », « Créer des liens : », « avec l'envie de… », « besoin de méthode pour… »: what follows says how.
    private bool Asks(int from, int to) =>
        reading.Word(from) is "comment"
        || Infinitives.Is(reading.Word(from))
        || (from < to && reading.Words.AsSpan(from, to - from) is var words && (words.Contains("envie") || words.Contains("besoin")));

    private (int From, int To) Tokens(int block) => reading.TokensOf(block);

    private readonly record struct Head(Announcement Said, bool Asks);
}
