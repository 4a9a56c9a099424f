namespace Maillage.Workshops;

/// <summary>What a person wrote, or is called. It lies beside the journal, where it can be erased: facts name it by its identity only.</summary>
/// <param name="Id">What facts call it.</param>
/// <param name="Text">The words; null once they were erased.</param>
internal sealed record Words(Guid Id, string? Text)
{
    /// <summary>Words said now.</summary>
    public static Words Said(string text) => new(Guid.CreateVersion7(), text);

    /// <summary>The identity only: words never reach a log by being printed.</summary>
    public override string ToString() => $"words {Id}";
}
