using Maillage.Kernel;

namespace Maillage.Members.Contracts;

/// <summary>What a module keeps about a member: she may take it along, and have it erased. Registered once by each module that keeps some.</summary>
public interface IPersonalRecords
{
    /// <summary>Under which name they stand in the export, such as <c>fiches</c>.</summary>
    string Name { get; }

    /// <summary>All that is kept about her, ready to be written as JSON; null when there is nothing.</summary>
    Task<object?> Export(Guid member, CancellationToken cancel);

    /// <summary>Erases it, or cuts the tie with her, in the transaction that deletes her account.</summary>
    Task Forget(PlatformDb db, Guid member, CancellationToken cancel);
}
